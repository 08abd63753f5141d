// Distances on the WGS 84 ellipsoid.

const equatorialRadius = 6_378_137;
const flattening = 1 / 298.257223563;
const polarRadius = equatorialRadius * (1 - flattening);
const radians = Math.PI / 180;

/// Metres between two positions `[longitude, latitude]`: Vincenty's inverse solution (Survey Review XXIII, 176, 1975), and
/// the sphere of mean radius for positions almost opposite each other, where it does not converge.
export function geodesicDistance([lon1, lat1], [lon2, lat2]) {
  if (lon1 === lon2 && lat1 === lat2) return 0;
  const u1 = Math.atan((1 - flattening) * Math.tan(lat1 * radians));
  const u2 = Math.atan((1 - flattening) * Math.tan(lat2 * radians));
  const [sinU1, cosU1, sinU2, cosU2] = [Math.sin(u1), Math.cos(u1), Math.sin(u2), Math.cos(u2)];
  const difference = (((lon2 - lon1 + 540) % 360 + 360) % 360 - 180) * radians;
  let lambda = difference;
  for (let round = 0; round < 100; round += 1) {
    const [sinLambda, cosLambda] = [Math.sin(lambda), Math.cos(lambda)];
    const sinSigma = Math.hypot(cosU2 * sinLambda, cosU1 * sinU2 - sinU1 * cosU2 * cosLambda);
    if (sinSigma === 0) return 0;
    const cosSigma = sinU1 * sinU2 + cosU1 * cosU2 * cosLambda;
    const sigma = Math.atan2(sinSigma, cosSigma);
    const sinAlpha = (cosU1 * cosU2 * sinLambda) / sinSigma;
    const cosSqAlpha = 1 - sinAlpha * sinAlpha;
    const cos2Middle = cosSqAlpha === 0 ? 0 : cosSigma - (2 * sinU1 * sinU2) / cosSqAlpha;
    const c = (flattening / 16) * cosSqAlpha * (4 + flattening * (4 - 3 * cosSqAlpha));
    const previous = lambda;
    lambda = difference + (1 - c) * flattening * sinAlpha
      * (sigma + c * sinSigma * (cos2Middle + c * cosSigma * (2 * cos2Middle * cos2Middle - 1)));
    if (Math.abs(lambda - previous) > 1e-12) continue;
    const uSq = cosSqAlpha * (equatorialRadius ** 2 - polarRadius ** 2) / polarRadius ** 2;
    const a = 1 + (uSq / 16384) * (4096 + uSq * (-768 + uSq * (320 - 175 * uSq)));
    const b = (uSq / 1024) * (256 + uSq * (-128 + uSq * (74 - 47 * uSq)));
    const delta = b * sinSigma * (cos2Middle + (b / 4) * (cosSigma * (2 * cos2Middle ** 2 - 1)
      - (b / 6) * cos2Middle * (4 * sinSigma ** 2 - 3) * (4 * cos2Middle ** 2 - 3)));
    return polarRadius * a * (sigma - delta);
  }
  return sphericalDistance([lon1, lat1], [lon2, lat2]);
}

function sphericalDistance([lon1, lat1], [lon2, lat2]) {
  const chord = Math.sin((lat2 - lat1) * radians / 2) ** 2
    + Math.cos(lat1 * radians) * Math.cos(lat2 * radians) * Math.sin((lon2 - lon1) * radians / 2) ** 2;
  return 2 * 6_371_008.8 * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/// The ring of a circle of so many metres, as positions; good for drawing, to about 0.5 %. Longitudes run on beyond 180°.
export function circleRing([longitude, latitude], meters, corners = 72) {
  const reach = meters / 6_371_008.8;
  const [sinLat, cosLat] = [Math.sin(latitude * radians), Math.cos(latitude * radians)];
  const ring = [];
  for (let corner = 0; corner <= corners; corner += 1) {
    const azimuth = (corner % corners) * 2 * Math.PI / corners;
    const sine = sinLat * Math.cos(reach) + cosLat * Math.sin(reach) * Math.cos(azimuth);
    const east = Math.atan2(Math.sin(azimuth) * Math.sin(reach) * cosLat, Math.cos(reach) - sinLat * sine);
    ring.push([longitude + east / radians, Math.asin(Math.max(-1, Math.min(1, sine))) / radians]);
  }
  return ring;
}

/// A distance in words: metres below a kilometre, one decimal below ten.
export function distanceText(meters) {
  if (meters < 1000) return `${Math.round(meters)} m`;
  const kilometers = meters / 1000;
  return `${kilometers.toLocaleString(undefined, { maximumFractionDigits: kilometers < 10 ? 1 : 0 })} km`;
}
