/**
 * Writes pictures as small as PNG can hold them, for what is kept in the
 * repository. An interface has few colours: as many as a palette has places for
 * nearly everywhere, and the rest are shades at the edge of a letter.
 */
import { crc32, deflateSync } from 'node:zlib';

/** As many as one byte can name. */
const PALETTE = 256;

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, alpha of each pixel. */
  readonly data: Uint8Array;
}

const colourAt = (data: Uint8Array, at: number) =>
  ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);

/** How many pixels each colour has. */
function coloursOf({ data }: Picture): Map<number, number> {
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = colourAt(data, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return counts;
}

const distance = (a: number, b: number) =>
  ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2;

interface Palette {
  readonly colours: readonly number[];
  /** Which of them stands for each colour of the picture. */
  readonly places: ReadonlyMap<number, number>;
}

/**
 * Takes in, one after another, the colour that would suffer most from being
 * left out: for its many pixels, or because no other is like it, as the dot of
 * a subject that is nowhere else.
 */
function choosePalette(counts: ReadonlyMap<number, number>): Palette {
  const all = [...counts].map(([colour, count]) => ({
    colour,
    count,
    place: 0,
    away: Number.POSITIVE_INFINITY,
  }));
  const colours: number[] = [];
  while (colours.length < Math.min(PALETTE, all.length)) {
    const worst = all.reduce((a, b) => (b.away * b.count > a.away * a.count ? b : a));
    for (const one of all) {
      const away = distance(one.colour, worst.colour);
      if (away < one.away) Object.assign(one, { away, place: colours.length });
    }
    colours.push(worst.colour);
  }
  return { colours, places: new Map(all.map(({ colour, place }) => [colour, place])) };
}

function chunk(type: string, body: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(body.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}

function header({ width, height }: Picture): Buffer {
  const body = Buffer.alloc(13);
  body.writeUInt32BE(width, 0);
  body.writeUInt32BE(height, 4);
  body.set([8, 3], 8); // eight bits a pixel, naming a colour of the palette
  return body;
}

/** Each row begins with how it is filtered: not at all, which suits a palette best. */
function rows({ width, height, data }: Picture, places: ReadonlyMap<number, number>): Buffer {
  const body = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      body[y * (width + 1) + 1 + x] = places.get(colourAt(data, (y * width + x) * 4)) ?? 0;
  return body;
}

/** Packs an opaque picture. Where there are more colours than places, the rarest become the nearest that has one. */
export function packPng(picture: Picture): Buffer {
  const { colours, places } = choosePalette(coloursOf(picture));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header(picture)),
    chunk(
      'PLTE',
      Buffer.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255])),
    ),
    chunk('IDAT', deflateSync(rows(picture, places), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
