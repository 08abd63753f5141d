// ST-DBSCAN by a plain grid with cells of the radius: spacetime FOLDER KILOMETERS DAYS POINTS OUTPUT, one JSON object.
//
// FOLDER holds points.f64 (longitude and latitude, little-endian doubles) and times.i64 (seconds). Great-circle distances on a
// sphere of 6371.0087714 km, by chords; a point counts among its own neighbours. OUTPUT gets for each point, as an int32, the
// lowest core index of a core point's cluster, -2 for a border point, -1 for noise.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <numeric>
#include <string>
#include <vector>

template <class T> std::vector<T> read(const std::string &path) {
  std::ifstream file(path, std::ios::binary | std::ios::ate);
  std::vector<T> values(file.tellg() / sizeof(T));
  file.seekg(0);
  file.read(reinterpret_cast<char *>(values.data()), values.size() * sizeof(T));
  return values;
}

static double seconds() {
  timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec + 1e-9 * time.tv_nsec;
}

int main(int, char **words) {
  const std::string folder = words[1];
  const double radius = 6371.0087714, chord = 2 * radius * std::sin(std::atof(words[2]) / (2 * radius));
  const double squared = chord * chord, interval = std::atof(words[3]) * 86400;
  const int least = std::atoi(words[4]);
  const auto degrees = read<double>(folder + "/points.f64");
  const auto times = read<int64_t>(folder + "/times.i64");
  const int count = degrees.size() / 2;
  const double start = seconds();

  std::vector<double> x(count), y(count), z(count), t(count);
  std::vector<uint64_t> keys(count);
  std::vector<int> order(count);
  std::vector<double> px(count), py(count), pz(count);
  for (int i = 0; i < count; i++) {
    const double a = degrees[2 * i] * M_PI / 180, b = degrees[2 * i + 1] * M_PI / 180, k = std::cos(b);
    px[i] = radius * k * std::cos(a), py[i] = radius * k * std::sin(a), pz[i] = radius * std::sin(b);
    auto cell = [&](double value) { return uint64_t(int64_t(std::floor(value / chord)) + (1 << 20)); };
    keys[i] = cell(px[i]) << 42 | cell(py[i]) << 21 | cell(pz[i]);
  }
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [&](int a, int b) { return keys[a] < keys[b] || (keys[a] == keys[b] && a < b); });
  std::vector<uint64_t> cells;
  std::vector<int> starts;
  for (int i = 0; i < count; i++) {
    const int j = order[i];
    x[i] = px[j], y[i] = py[j], z[i] = pz[j], t[i] = double(times[j]);
    if (cells.empty() || cells.back() != keys[j]) cells.push_back(keys[j]), starts.push_back(i);
  }
  starts.push_back(count);

  auto around = [&](int cell, std::vector<int> &found) {
    found.clear();
    for (int64_t i = -1; i <= 1; i++)
      for (int64_t j = -1; j <= 1; j++) {
        const uint64_t low = cells[cell] + (i << 42) + (j << 21) - 1;
        for (auto it = std::lower_bound(cells.begin(), cells.end(), low); it != cells.end() && *it <= low + 2; ++it)
          found.push_back(it - cells.begin());
      }
  };
  auto near = [&](int i, int j) {
    const double a = x[i] - x[j], b = y[i] - y[j], c = z[i] - z[j];
    return a * a + b * b + c * c <= squared && std::fabs(t[i] - t[j]) <= interval;
  };

  const int cellCount = cells.size();
  std::vector<char> core(count), border(count);
  std::vector<int> neighbors, parent(count);
  for (int cell = 0; cell < cellCount; cell++) {
    around(cell, neighbors);
    for (int i = starts[cell]; i < starts[cell + 1]; i++) {
      int found = 0;
      for (int other : neighbors)
        for (int j = starts[other]; j < starts[other + 1]; j++) found += near(i, j);
      core[i] = found >= least;
    }
  }
  std::iota(parent.begin(), parent.end(), 0);
  auto root = [&](int i) {
    while (parent[i] != i) i = parent[i] = parent[parent[i]];
    return i;
  };
  for (int cell = 0; cell < cellCount; cell++) {
    around(cell, neighbors);
    for (int i = starts[cell]; i < starts[cell + 1]; i++) {
      const int own = root(i);
      for (int other : neighbors) {
        if (!core[i]) {
          for (int j = starts[other]; j < starts[other + 1] && !border[i]; j++) border[i] = core[j] && near(i, j);
        } else if (other >= cell) {
          for (int j = std::max(starts[other], i + 1); j < starts[other + 1]; j++)
            if (core[j] && parent[j] != own && near(i, j)) parent[root(j)] = own;
        }
      }
    }
  }
  std::vector<int> first(count, count), labels(count);
  for (int i = 0; i < count; i++)
    if (core[i]) first[root(i)] = std::min(first[root(i)], order[i]);
  int clusters = 0;
  for (int i = 0; i < count; i++) {
    labels[order[i]] = core[i] ? first[root(i)] : border[i] ? -2 : -1;
    clusters += core[i] && first[root(i)] == order[i];
  }
  const double taken = seconds() - start;
  std::ofstream(words[5], std::ios::binary).write(reinterpret_cast<char *>(labels.data()), 4ll * count);
  std::printf("{\"points\": %d, \"seconds\": %f, \"clusters\": %d}\n", count, taken, clusters);
}
