"""Measure how mentions are linked to projects: against gold files, and at scale.

    python bench/linking.py GOLD_DIR           pairwise precision and recall, and every pair that is wrong
    python bench/linking.py --scale 1000000    time and memory over so many made-up mentions
    python bench/linking.py --common CORPUS    write the common pairs of characters that names are read with

GOLD_DIR holds documents.csv, mentions.csv (`same`: the undertaking, `perhaps`: pairs that are not judged) and
cases.csv (pairs of names made up to be the same or to look alike).
"""

from __future__ import annotations

import argparse
import csv
import re
import resource
import sys
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from made_up_mentions import made_up  # noqa: E402

from flows.link.projects import link_projects  # noqa: E402
from tests.link.gold_files import case_tables, gold_tables, read, wrong_pairs  # noqa: E402

COMMON = ROOT / "schemas" / "models" / "common_bigrams.csv"
SHARED_BY = 8  # texts; a pair of characters in so many tells nothing of a single undertaking
CHINESE = re.compile(r"[\u4e00-\u9fff]{2,}")


def measure_gold(folder: Path) -> None:
    """Print the pairs of the gold that are linked wrongly or missed, then precision and recall."""
    linked = link_projects(*gold_tables(folder)).mentions
    measure, wrong = wrong_pairs(linked["project_id"].to_pylist(), folder)
    for what, one, other in wrong:
        print(f"{what:7} {one} | {other}")
    print(f"pairwise precision {measure.precision:.3f} recall {measure.recall:.3f}", end=" ")
    print(f"({measure.linked} pairs linked, {measure.same} the same)")
    cases = read("cases", folder)
    right = 0
    for case in cases:
        linked = link_projects(*case_tables(case)).mentions
        is_linked = len(set(linked["project_id"].to_pylist())) == 1
        if is_linked == (case["expected"] == "same"):
            right += 1
        else:
            print(f"{'missed' if not is_linked else 'wrong':7} {case['name_a']} | {case['name_b']} ({case['class']})")
    print(f"made-up cases {right} of {len(cases)} right")


def measure_scale(mentions: int) -> None:
    """Print the time and the memory that linking so many mentions takes."""
    table, documents = made_up(mentions)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begun = time.perf_counter()
    projects = link_projects(table, documents).projects
    seconds = time.perf_counter() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(
        f"{mentions:,} mentions of {documents.num_rows:,} documents: {len(projects['project_id']):,} projects", end=" "
    )
    print(f"in {seconds:.1f} s; peak memory {peak / 1024:,.0f} MiB ({before / 1024:,.0f} MiB before linking)")


def write_common(corpus: Path) -> None:
    """Count in how many texts each pair of characters stands, and keep those that many share."""
    shared: Counter[str] = Counter()
    for file in sorted(corpus.glob("*.txt")):
        runs = CHINESE.findall(re.sub(r"\s+", "", file.read_text(encoding="utf-8")))
        shared.update({run[at : at + 2] for run in runs for at in range(len(run) - 1)})
    with COMMON.open("w", encoding="utf-8", newline="") as output:
        writer = csv.writer(output, lineterminator="\n")
        writer.writerow(["bigram", "documents"])
        writer.writerows((pair, texts) for pair, texts in sorted(shared.items()) if texts >= SHARED_BY)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="?")
    parser.add_argument("--scale", type=int)
    parser.add_argument("--common", type=Path)
    args = parser.parse_args()
    if args.common:
        write_common(args.common)
    if args.gold:
        measure_gold(args.gold)
    if args.scale:
        measure_scale(args.scale)
    return 0


if __name__ == "__main__":
    sys.exit(main())
