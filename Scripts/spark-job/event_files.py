"""The files of one partition: lines as dateline wrote them, and events as GeoParquet 1.1."""

import datetime
import json
import struct

import pyarrow as arrow
import pyarrow.parquet as parquet

# A group of rows that a reader can skip by its box.
ROWS_OF_A_GROUP = 50_000

TYPES = {
    ("string", None): arrow.string(),
    ("string", "date"): arrow.date32(),
    ("string", "date-time"): arrow.timestamp("us", tz="UTC"),
    ("integer", None): arrow.int64(),
    ("number", None): arrow.float64(),
    ("boolean", None): arrow.bool_(),
}
BOX = arrow.struct([(edge, arrow.float64()) for edge in ("xmin", "ymin", "xmax", "ymax")])


def event_schema(queryables):
    """The columns of the Parquet files, from the JSON Schema of the events' properties."""
    fields = [arrow.field("document_id", arrow.string(), nullable=False)]
    for name, property in queryables["properties"].items():
        if property.get("format", "").startswith("geometry"):
            continue
        kind = property["type"]
        kind = next(k for k in kind if k != "null") if isinstance(kind, list) else kind
        fields.append(arrow.field(name, TYPES[kind, property.get("format") if kind == "string" else None]))
    fields.append(arrow.field("geometry", arrow.binary()))
    fields.append(arrow.field("bbox", BOX))
    return arrow.schema(fields)


def column_value(value, type):
    """A property as the column holds it; null stays null."""
    if value is None:
        return None
    if arrow.types.is_date(type):
        return datetime.date.fromisoformat(value)
    if arrow.types.is_timestamp(type):
        return datetime.datetime.fromisoformat(value.replace("Z", "+00:00"))
    return float(value) if arrow.types.is_floating(type) else value


def point(longitude, latitude):
    """A point as well-known binary (ISO), little-endian."""
    return struct.pack("<BIdd", 1, 1, longitude, latitude)


class EventFiles:
    """`part-N.ndjson`, `part-N.parquet` and `part-N.rejected.jsonl` of a partition, each under its name only when whole.

    An attempt that fails leaves nothing that another one could take for a result, and a second attempt at the same
    partition replaces what the first one wrote with the same bytes.
    """

    def __init__(self, files, folder, partition, attempt, schema):
        self.files = files
        self.schema = schema
        self.names = {
            form: (f"{folder}/_temporary/part-{partition:05d}.{attempt}.{form}", f"{folder}/part-{partition:05d}.{form}")
            for form in ("ndjson", "parquet", "rejected.jsonl")
        }
        self.lines = files.open_output_stream(self.names["ndjson"][0])
        self.rejections = files.open_output_stream(self.names["rejected.jsonl"][0])
        self.rows = []
        self.extent = None
        self.table = parquet.ParquetWriter(
            self.names["parquet"][0], schema, filesystem=files, compression="zstd", write_statistics=True)

    def write(self, read):
        """Writes what was read from one document; gives the number of its events."""
        self.lines.write(read.line.encode() + b"\n")
        for event in read.value["events"]:
            self.rows.append(self._row(read.value["id"], event))
        if len(self.rows) >= ROWS_OF_A_GROUP:
            self._write_group()
        return len(read.value["events"])

    def reject(self, rejected):
        """Writes why a document was not read."""
        record = {"id": rejected.id, "code": rejected.code, "reason": rejected.reason}
        self.rejections.write(json.dumps(record, ensure_ascii=False).encode() + b"\n")

    def finish(self):
        """Closes the files and gives them their names."""
        self._write_group()
        self.table.add_key_value_metadata({"geo": json.dumps(self._geo())})
        self.table.close()
        self.lines.close()
        self.rejections.close()
        for temporary, name in self.names.values():
            self.files.move(temporary, name)

    def _row(self, document_id, event):
        row = {"document_id": document_id}
        for field in self.schema:
            if field.name in event:
                row[field.name] = column_value(event[field.name], field.type)
        longitude, latitude = event["longitude"], event["latitude"]
        if longitude is not None:
            row["geometry"] = point(longitude, latitude)
            row["bbox"] = {"xmin": longitude, "ymin": latitude, "xmax": longitude, "ymax": latitude}
            west, south, east, north = self.extent or (longitude, latitude, longitude, latitude)
            self.extent = (min(west, longitude), min(south, latitude), max(east, longitude), max(north, latitude))
        return row

    def _write_group(self):
        if self.rows:
            self.table.write_table(arrow.Table.from_pylist(self.rows, schema=self.schema))
            self.rows = []

    def _geo(self):
        """The metadata that GeoParquet 1.1 asks for; without `crs` the positions are longitude and latitude, OGC:CRS84."""
        geometry = {
            "encoding": "WKB",
            "geometry_types": ["Point"],
            "covering": {"bbox": {edge: ["bbox", edge] for edge in ("xmin", "ymin", "xmax", "ymax")}},
        }
        if self.extent:
            geometry["bbox"] = list(self.extent)
        return {"version": "1.1.0", "primary_column": "geometry", "columns": {"geometry": geometry}}
