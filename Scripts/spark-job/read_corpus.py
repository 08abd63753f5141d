"""Reads a corpus of reports with Apache Spark: `dateline map --per-document`, a process a core.

Every line of what is written is what one process writes for that document, whatever the number of partitions.
"""

import argparse
import hashlib
import json
import pathlib
import re
import subprocess
import sys

import pyarrow.fs
from pyspark import TaskContext
from pyspark.sql import SparkSession, functions

# How often a task may fail, as a machine may.
TRIES = 4
HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE))

from document_worker import DocumentWorker, Read  # noqa: E402
from event_files import EventFiles, event_schema  # noqa: E402


def arguments():
    parser = argparse.ArgumentParser(prog="Scripts/spark", description=__doc__)
    parser.add_argument("corpus", help="a file or folder: JSON lines, plain or gzip, or Parquet with the same columns")
    parser.add_argument("output", help="the folder to write; it must not be there")
    parser.add_argument("--dateline", default="dateline", help="the program, at the same path on every machine")
    parser.add_argument("--gazetteer", help="its gazetteer's folder, at the same path on every machine")
    parser.add_argument("--master", default="local[*]", help="the cluster, or local[N] for N cores (default: all)")
    parser.add_argument("--partitions", type=int, help="how many parts the corpus is read in (default: 4 a core)")
    parser.add_argument("--patience", type=float, default=120, help="seconds that a document may take (default: 120)")
    parser.add_argument(
        "--map-option", action="append", default=[], metavar="OPTION",
        help="an option for dateline map, such as --map-option=--country=UA; may be given again")
    return parser.parse_args()


def corpus_lines(spark, path):
    """Each document of the corpus as a line of JSON."""
    files = spark.sparkContext._jvm.org.apache.hadoop.fs.Path(path)
    system = files.getFileSystem(spark.sparkContext._jsc.hadoopConfiguration())
    names = [str(status.getPath().getName()) for status in system.globStatus(files)]
    if system.isDirectory(files):
        names = [str(status.getPath().getName()) for status in system.listStatus(files)]
    if any(name.endswith(".parquet") for name in names):
        table = spark.read.parquet(path)
        return table.select(functions.to_json(functions.struct(*table.columns)).alias("value"))
    return spark.read.text(path)


def identified(line):
    """The identifier of a document and its line; a document without one is given one made of its line."""
    try:
        document = json.loads(line)
    except ValueError:
        document = None
    if isinstance(document, dict):
        if isinstance(document.get("id"), str):
            return document["id"], line
        id = "line-" + hashlib.sha256(line.encode()).hexdigest()[:16]
        return id, json.dumps({"id": id} | {k: v for k, v in document.items() if k != "id"}, ensure_ascii=False)
    # The program says what is wrong with it.
    return "line-" + hashlib.sha256(line.encode()).hexdigest()[:16], line


def reading(command, patience, output, queryables):
    """What a task does with its lines: writes the files of its partition, and gives their counts."""

    def read(partition, lines):
        files, folder = pyarrow.fs.FileSystem.from_uri(output)
        attempt = TaskContext.get().taskAttemptId()
        part = EventFiles(files, folder, partition, attempt, event_schema(queryables))
        documents = events = rejected = 0
        worker = DocumentWorker(command, patience)
        for outcome in worker.outcomes(identified(line) for line in lines if line.strip()):
            if isinstance(outcome, Read):
                documents += 1
                events += part.write(outcome)
            else:
                rejected += 1
                part.reject(outcome)
        part.finish()
        yield documents, events, rejected

    return read


def main():
    options = arguments()
    base = [options.dateline]
    gazetteer = ["--gazetteer", options.gazetteer] if options.gazetteer else []
    queryables = json.loads(subprocess.run(
        base + ["columns", "--json"], check=True, capture_output=True, text=True).stdout)
    output = options.output if "://" in options.output else pathlib.Path(options.output).resolve().as_uri()
    files, folder = pyarrow.fs.FileSystem.from_uri(output)
    if files.get_file_info(folder).type != pyarrow.fs.FileType.NotFound:
        sys.exit(f"Scripts/spark: {options.output} is there already; name a folder that is not")
    files.create_dir(f"{folder}/_temporary")

    # A local master takes the tries of a task from its name only.
    master = re.sub(r"^local\[([^,\]]+)\]$", rf"local[\1,{TRIES}]", options.master)
    spark = SparkSession.builder.master(master).appName("dateline").config(
        "spark.ui.enabled", "false").config("spark.speculation", "false").config(
        "spark.task.maxFailures", str(TRIES)).getOrCreate()
    context = spark.sparkContext
    context.setLogLevel("ERROR")
    for module in ("document_worker.py", "event_files.py"):
        context.addPyFile(str(HERE / module))
    # One process reads one report at a time: Spark gives each core one. Reports of one outlet are evidence for each other
    # only within a process, so each is read by itself, and the answer depends on nothing but the report.
    command = base + ["map", "--per-document", "--independent", "--quiet", "--jobs", "1", "--format", "jsonl"]
    command += gazetteer + options.map_option + ["-"]
    lines = corpus_lines(spark, options.corpus)
    partitions = options.partitions or 4 * context.defaultParallelism
    counts = lines.repartition(partitions).rdd.map(lambda row: row.value).mapPartitionsWithIndex(
        reading(command, options.patience, output, queryables)).collect()
    spark.stop()
    files.delete_dir(f"{folder}/_temporary")
    with files.open_output_stream(f"{folder}/_SUCCESS"):
        pass
    documents, events, rejected = (sum(column) for column in zip(*counts))
    print(f"{documents} documents read, {events} events, {rejected} rejected: {options.output}", file=sys.stderr)
    sys.exit(1 if rejected else 0)


main()
