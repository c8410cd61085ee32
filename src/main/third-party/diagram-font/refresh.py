"""Makes the diagrams' font and its metrics from Source Sans 3.

Run by hand, in a folder where `npm install source-sans@3.52.0` has been done, with fonttools and
brotli (Debian: fonttools, python3-brotli):

    python3 PATH/TO/refresh.py

Writes theme/assets/fonts/guidewright-sans.woff2 and the table of advances that labels are measured
with. "Source" is a reserved name, so the subset carries a name of its own.
"""

import hashlib
import io
import pathlib

from fontTools import subset
from fontTools.ttLib import TTFont

ORIGIN = pathlib.Path("node_modules/source-sans/TTF/SourceSans3-Regular.ttf")
NAME = "Guidewright Sans"
HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[3]
FONT = ROOT / "theme/assets/fonts/guidewright-sans.woff2"
METRICS = ROOT / "src/main/resources/dev/guidewright/draw/advances.txt"
# Latin, Greek (monotonic), Cyrillic; punctuation, currency, arrows, mathematics, marks.
RANGES = [
    (0x20, 0x7E), (0xA0, 0x17F), (0x192, 0x192), (0x218, 0x21B), (0x237, 0x237), (0x2C6, 0x2DD),
    (0x370, 0x3FF), (0x400, 0x45F), (0x490, 0x491), (0x1E80, 0x1E85), (0x1E9E, 0x1E9E),
    (0x2010, 0x2027), (0x202F, 0x203A), (0x2044, 0x2044), (0x2070, 0x208E), (0x20AC, 0x20AC),
    (0x20BD, 0x20BD), (0x2116, 0x2116), (0x2122, 0x2122), (0x2190, 0x2199), (0x2202, 0x2265),
    (0x25A0, 0x25CF), (0x2713, 0x2717),
]


def subset_font():
    options = subset.Options()
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl"]
    options.hinting = False
    options.flavor = "woff2"
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    font = TTFont(ORIGIN, recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[c for low, high in RANGES for c in range(low, high + 1)])
    cutter.subset(font)
    for record in font["name"].names:
        if record.nameID in (1, 4, 16):
            record.string = NAME
        elif record.nameID in (3, 6):
            record.string = NAME.replace(" ", "")
    font.flavor = "woff2"
    FONT.parent.mkdir(parents=True, exist_ok=True)
    font.save(FONT)


def write_metrics():
    """A line for each run of neighbouring characters: the first one, then an advance for each."""
    font = TTFont(io.BytesIO(FONT.read_bytes()))
    advances = {c: font["hmtx"][glyph][0] for c, glyph in font.getBestCmap().items()}
    lines, last = [f"# {NAME}: units per em {font['head'].unitsPerEm}; code point in hex, advances"], None
    for point in sorted(advances):
        if last is None or point != last + 1:
            lines.append(f"{point:x}")
        lines[-1] += f" {advances[point]}"
        last = point
    METRICS.parent.mkdir(parents=True, exist_ok=True)
    METRICS.write_text("\n".join(lines) + "\n")


subset_font()
write_metrics()
checksum = hashlib.sha256(FONT.read_bytes()).hexdigest()
(HERE / "guidewright-sans.woff2.sha256").write_text(f"{checksum}  guidewright-sans.woff2\n")
hhea = TTFont(FONT)["hhea"]
os2 = TTFont(FONT)["OS/2"]
print(FONT.stat().st_size, checksum, hhea.ascent, hhea.descent, os2.sxHeight, os2.sCapHeight)
