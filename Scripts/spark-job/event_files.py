"""The files of one partition: lines as dateline wrote them, and their events as GeoParquet 1.1."""

import io
import json

import numpy
import pyarrow as arrow
import pyarrow.compute as compute
import pyarrow.json
import pyarrow.parquet as parquet

# Lines that are made a group of rows together, which a reader can skip by its box, in bytes.
BYTES_OF_A_GROUP = 32 << 20

TYPES = {
    ("string", None): arrow.string(),
    ("string", "date"): arrow.date32(),
    ("string", "date-time"): arrow.timestamp("us", tz="UTC"),
    ("integer", None): arrow.int64(),
    ("number", None): arrow.float64(),
    ("boolean", None): arrow.bool_(),
}
EDGES = ("xmin", "ymin", "xmax", "ymax")
# A point as well-known binary (ISO), little-endian.
POINT = numpy.dtype([("order", "u1"), ("type", "<u4"), ("x", "<f8"), ("y", "<f8")])


def property_columns(queryables: dict) -> list[arrow.Field]:
    """The columns of the properties, from the JSON Schema of the events."""
    fields = []
    for name, property in queryables["properties"].items():
        if property.get("format", "").startswith("geometry"):
            continue
        kind = property["type"]
        kind = next(k for k in kind if k != "null") if isinstance(kind, list) else kind
        fields.append(arrow.field(name, TYPES[kind, property.get("format") if kind == "string" else None]))
    return fields


def as_written(type: arrow.DataType) -> arrow.DataType:
    """How a column stands in JSON: days and times are strings."""
    return arrow.string() if arrow.types.is_temporal(type) else type


class EventTable:
    """Events as rows of one GeoParquet file."""

    def __init__(self, files, path: str, columns: list[arrow.Field], of_documents: bool):
        """Takes lines that are documents with a list of events, or else lines that are events."""
        self.columns = columns
        self.of_documents = of_documents
        leading = [arrow.field("document_id", arrow.string(), nullable=False)] if of_documents else []
        box = arrow.struct([(edge, arrow.float64()) for edge in EDGES])
        self.schema = arrow.schema(
            leading + columns + [arrow.field("geometry", arrow.binary()), arrow.field("bbox", box)])
        event = arrow.struct([(column.name, as_written(column.type)) for column in columns])
        line = [("id", arrow.string()), ("events", arrow.list_(event))] if of_documents else list(event)
        # Whatever else a line holds is passed over.
        self.parsing = pyarrow.json.ParseOptions(
            explicit_schema=arrow.schema(line), unexpected_field_behavior="ignore")
        self.writer = parquet.ParquetWriter(
            path, self.schema, filesystem=files, compression="zstd", write_statistics=True)
        self.extent: list[float] | None = None

    def write(self, lines: bytes) -> int:
        """Writes the events of the lines; gives their number."""
        reading = pyarrow.json.ReadOptions(block_size=len(lines) + 1)
        table = pyarrow.json.read_json(io.BytesIO(lines), reading, self.parsing).combine_chunks()
        values = {}
        if self.of_documents:
            lists = table["events"].combine_chunks()
            values["document_id"] = table["id"].combine_chunks().take(compute.list_parent_indices(lists))
            values |= zip((column.name for column in self.columns), lists.flatten().flatten())
        else:
            values |= {name: table[name].combine_chunks() for name in table.column_names}
        for column in self.columns:
            values[column.name] = values[column.name].cast(column.type)
        values |= self._places(values["longitude"], values["latitude"])
        rows = arrow.Table.from_arrays([values[name] for name in self.schema.names], schema=self.schema)
        if len(rows):
            self.writer.write_table(rows)
        return len(rows)

    def close(self) -> None:
        self.writer.add_key_value_metadata({"geo": json.dumps(self._geo())})
        self.writer.close()

    def _places(self, longitude: arrow.Array, latitude: arrow.Array) -> dict[str, arrow.Array]:
        """The columns `geometry` and `bbox`, null where there is no position."""
        absent = longitude.is_null().to_numpy(zero_copy_only=False)
        x, y = (axis.fill_null(0).to_numpy() for axis in (longitude, latitude))
        points = numpy.zeros(len(x), POINT)
        points["order"], points["type"], points["x"], points["y"] = 1, 1, x, y
        fixed = arrow.Array.from_buffers(
            arrow.binary(POINT.itemsize), len(x), [None, arrow.py_buffer(points.tobytes())])
        geometry = compute.if_else(arrow.array(~absent), fixed, None).cast(arrow.binary())
        box = arrow.StructArray.from_arrays(
            [longitude, latitude, longitude, latitude], names=list(EDGES), mask=arrow.array(absent))
        if not absent.all():
            x, y = x[~absent], y[~absent]
            west, south, east, north = self.extent or (x[0], y[0], x[0], y[0])
            self.extent = [
                float(edge) for edge in
                (min(west, x.min()), min(south, y.min()), max(east, x.max()), max(north, y.max()))]
        return {"geometry": geometry, "bbox": box}

    def _geo(self) -> dict:
        """The metadata that GeoParquet 1.1 asks for; without `crs` the positions are longitude and latitude, OGC:CRS84."""
        geometry: dict = {
            "encoding": "WKB",
            "geometry_types": ["Point"],
            "covering": {"bbox": {edge: ["bbox", edge] for edge in EDGES}},
        }
        if self.extent:
            geometry["bbox"] = self.extent
        return {"version": "1.1.0", "primary_column": "geometry", "columns": {"geometry": geometry}}


class PartFiles:
    """`part-N.ndjson` and `part-N.parquet` of a partition, and `part-N.rejected.jsonl` of one that reads documents, each
    under its name only when whole.

    An attempt that fails leaves nothing that another one could take for a result, and a second attempt at the same
    partition replaces what the first one wrote with the same bytes.
    """

    def __init__(self, files, folder: str, partition: int, attempt: int, columns: list[arrow.Field], of_documents: bool):
        self.files = files
        forms = ["ndjson", "parquet"] + (["rejected.jsonl"] if of_documents else [])
        self.names = {
            form: (f"{folder}/_temporary/part-{partition:05d}.{attempt}.{form}", f"{folder}/part-{partition:05d}.{form}")
            for form in forms
        }
        self.lines = files.open_output_stream(self.names["ndjson"][0])
        self.rejections = files.open_output_stream(self.names["rejected.jsonl"][0]) if of_documents else None
        self.table = EventTable(files, self.names["parquet"][0], columns, of_documents)
        self.waiting: list[bytes] = []
        self.waiting_bytes = 0
        self.events = 0

    def write(self, line: bytes) -> None:
        """Writes a line that dateline wrote, without its end."""
        self.waiting.append(line)
        self.waiting_bytes += len(line)
        if self.waiting_bytes >= BYTES_OF_A_GROUP:
            self._write_group()

    def reject(self, id: str, code: str, reason: str) -> None:
        """Writes why a document was not read."""
        record = {"id": id, "code": code, "reason": reason}
        self.rejections.write(json.dumps(record, ensure_ascii=False).encode() + b"\n")

    def finish(self) -> None:
        """Closes the files and gives them their names."""
        self._write_group()
        self.table.close()
        self.lines.close()
        if self.rejections:
            self.rejections.close()
        for temporary, name in self.names.values():
            self.files.move(temporary, name)

    def _write_group(self) -> None:
        if self.waiting:
            lines = b"\n".join(self.waiting) + b"\n"
            self.lines.write(lines)
            self.events += self.table.write(lines)
        self.waiting, self.waiting_bytes = [], 0
