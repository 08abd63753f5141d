"""Reads a corpus of reports with Apache Spark: `dateline map --per-document`, a process a core.

Every line of what is written is what one process writes for that document, whatever the number of partitions; with --merge,
the events that one process merges as well.
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
SETTINGS = {
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.speculation": "false",
    "spark.task.maxFailures": str(TRIES),
}
HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE))

from document_worker import DocumentWorker, Read  # noqa: E402
from event_files import PartFiles, property_columns  # noqa: E402
from merging import Merging  # noqa: E402


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
        "--merge", action="store_true",
        help="also merge the events of the whole corpus, into the folder merged; identifiers must be unique")
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
    """What a task does with its documents: writes the files of its partition, and gives their counts."""

    def read(partition, lines):
        files, folder = pyarrow.fs.FileSystem.from_uri(output)
        part = PartFiles(
            files, folder, partition, TaskContext.get().taskAttemptId(), property_columns(queryables), of_documents=True)
        documents = rejected = 0
        worker = DocumentWorker(command, patience)
        for outcome in worker.outcomes(identified(line) for line in lines if line.strip()):
            if isinstance(outcome, Read):
                documents += 1
                part.write(outcome.line)
            else:
                rejected += 1
                part.reject(outcome.id, outcome.code, outcome.reason)
        part.finish()
        yield documents, part.events, rejected

    return read


def writing(output, queryables):
    """What a task does with merged events: writes the files of its partition, and gives their count."""

    def write(partition, lines):
        files, folder = pyarrow.fs.FileSystem.from_uri(output)
        part = PartFiles(
            files, folder, partition, TaskContext.get().taskAttemptId(), property_columns(queryables), of_documents=False)
        for line in lines:
            part.write(line)
        part.finish()
        yield part.events

    return write


def merge(context, options, output, queryables, partitions):
    """Merges the events of all documents that were read; gives the number of events."""
    documents = context.textFile(f"{output}/part-*.ndjson", use_unicode=False)
    merging = Merging(documents, options.dateline, partitions)
    tellings, names = merging.tellings.map(lambda telling: telling[0]), merging.tellings.count()
    if tellings.distinct().count() < names:
        sys.exit("Scripts/spark: some identifiers are there twice; give each document its own, to merge them")
    merging.unite()
    return merging.events().mapPartitionsWithIndex(writing(f"{output}/merged", queryables)).sum()


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
    if options.merge:
        files.create_dir(f"{folder}/merged/_temporary")

    # A local master takes the tries of a task from its name only.
    master = re.sub(r"^local\[([^,\]]+)\]$", rf"local[\1,{TRIES}]", options.master)
    spark = SparkSession.builder.master(master).appName("dateline").config(map=SETTINGS).getOrCreate()
    context = spark.sparkContext
    context.setLogLevel("ERROR")
    for module in ("document_worker.py", "event_files.py", "merging.py"):
        context.addPyFile(str(HERE / module))
    # One process reads one report at a time: Spark gives each core one. Reports of one outlet are evidence for each other
    # only within a process, so each is read by itself, and the answer depends on nothing but the report.
    command = base + ["map", "--per-document", "--independent", "--quiet", "--jobs", "1", "--format", "jsonl"]
    command += gazetteer + options.map_option + (["--full"] if options.merge else []) + ["-"]
    lines = corpus_lines(spark, options.corpus)
    partitions = options.partitions or 4 * context.defaultParallelism
    counts = lines.repartition(partitions).rdd.map(lambda row: row.value).mapPartitionsWithIndex(
        reading(command, options.patience, output, queryables)).collect()
    files.delete_dir(f"{folder}/_temporary")
    if options.merge:
        merged = merge(context, options, output, queryables, partitions)
        files.delete_dir(f"{folder}/merged/_temporary")
    spark.stop()
    with files.open_output_stream(f"{folder}/_SUCCESS"):
        pass
    documents, events, rejected = (sum(column) for column in zip(*counts))
    print(f"{documents} documents read, {events} events, {rejected} rejected: {options.output}", file=sys.stderr)
    if options.merge:
        print(f"{merged} events after merging: {options.output}/merged", file=sys.stderr)
    sys.exit(1 if rejected else 0)


main()
