// Makes world.tsv and near.tsv, the outlines of the maps, from Natural Earth data. See README.md.
// Usage: node outlines.mjs OUTPUT-FOLDER
import {readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {geoEqualEarthRaw} from 'd3-geo';
import {iso31661, iso31661NumericToAlpha2} from 'iso-3166';
import {feature, mergeArcs} from 'topojson-client';
import {topology as toTopology} from 'topojson-server';
import {presimplify, simplify} from 'topojson-simplify';

const CANVAS_WIDTH = 1000; // units, 39 km west to east and 29 km south to north at the equator
const CANVAS_HEIGHT = 460; // the same canvas as in the Java class WorldMap, under 2.2 times as wide as high
const EDGE = 4; // units of sea left and right of the outermost land
const TOP_EDGE = 8; // units of sea above the northernmost land
const CENTRAL_MERIDIAN = 11; // degrees east: the map is cut in the Bering Strait
const TENTHS = 10; // positions and boxes are rounded to a tenth of a unit

// How closely a file follows the coast. Each pair is [anywhere, Latin America and the Caribbean]:
// the second region is shown in far closer frames. `detail`: the triangles which Visvalingam's
// simplification drops are smaller than this (square units). `grid`: steps per unit to which path
// points are rounded. `island`: islands smaller than this (square units) are dropped unless they
// are a country's biggest land. `dot`: a country whose biggest land is smaller is a dot: [land with
// a land border, which would leave a hole, island].
const FILES = [
  {file: 'world.tsv', detail: [0.9, 0.7], grid: [2, 2], island: [4, 2], dot: [1.3, 5]},
  {file: 'near.tsv', detail: [0.35, 0.09], grid: [5, 10], island: [1.2, 0.08], dot: [1.3, 1.3]},
];

// The main land of a country, for its bounding box: polygons at least this share of the biggest ...
const MAIN_SHARE = 0.3;
// ... or inside the box of the biggest widened by this share of its size on each side.
const MAIN_NEIGHBOURHOOD = 0.25;

// An island keeps bends bigger than its size divided by this.
const ISLAND_SHAPE = 10;

const NO_CODE = '--';
const ANTARCTICA = 'AQ';

// Natural Earth draws who holds a piece of land; the file follows which code ISO 3166 lists it
// under. Each rule: land of that name whose centre lies in [west, south, east, north] is that code.
const UNDER_ITS_OWN_CODE = [
  ['France', 'GF', [-55, 2, -51, 6.5]],
  ['France', 'GP', [-62, 15.7, -60.9, 16.6]],
  ['France', 'MQ', [-61.4, 14.3, -60.7, 15]],
  ['France', 'RE', [55, -21.6, 56, -20.7]],
  ['France', 'YT', [44.8, -13.2, 45.5, -12.5]],
  ['Netherlands', 'BQ', [-69, 11.9, -62.9, 17.8]],
  ['Norway', 'SJ', [-10, 70.6, -7, 71.4]],
  ['Norway', 'SJ', [8, 74, 36, 82]],
  ['New Zealand', 'TK', [187, -10, 189, -8]], // east of 180 degrees: the map is cut further east
  ['Indian Ocean Ter.', 'CX', [105, -11, 106, -10]],
  ['Indian Ocean Ter.', 'CC', [96, -13, 97, -11]],
  ['Russia', 'UA', [32, 44, 37, 46.5]], // ISO 3166-2 UA-43 and UA-40
  ['N. Cyprus', 'CY', [32, 34, 35, 36]],
  ['Somaliland', 'SO', [42, 7, 50, 12]],
];

// Land south of the line between two points of that country's ring is that code.
const PARTED = [
  ['Morocco', 'EH', [-8.82, 27.655], [-13.17, 27.655]],
];

// Territories which the 50m data do not have: rounded longitude and latitude, common knowledge.
const KNOWN_POSITIONS = {
  BV: [3.4, -54.4],
  GI: [-5.35, 36.13],
  TV: [179.2, -8.52],
  UM: [166.6, 19.3],
};
// Archipelagos are a dot at the island which the name is known for or most people live on.
const DOT_POSITIONS = {
  BQ: [-68.27, 12.18],
  KI: [173.0, 1.4],
  SC: [55.5, -4.65],
  SH: [-5.7, -15.95],
};

const canvas = projection();
const full = toTopology({land: {type: 'FeatureCollection', features: polygonsByCountry()}});
for (const level of FILES) {
  const lines = countries(level);
  const written = text(lines);
  writeFileSync(join(process.argv[2], level.file), written);
  report(level, lines, written);
}

/** Degrees to canvas units, scaled so that the land fills the width. */
function projection() {
  const raw = ([lon, lat]) => {
    const [x, y] = geoEqualEarthRaw(radians(lon - CENTRAL_MERIDIAN), radians(lat));
    return [x, -y];
  };
  let west = Infinity;
  let east = -Infinity;
  let north = Infinity;
  for (const {polygon} of naturalEarth()) {
    for (const point of polygon[0]) {
      const [x, y] = raw(point);
      west = Math.min(west, x);
      east = Math.max(east, x);
      north = Math.min(north, y);
    }
  }
  const scale = (CANVAS_WIDTH - 2 * EDGE) / (east - west);
  return (point) => {
    const [x, y] = raw(point);
    return [(x - west) * scale + EDGE, (y - north) * scale + TOP_EDGE];
  };
}

function radians(degrees) {
  return (degrees * Math.PI) / 180;
}

/** Every polygon of the 50m data but Antarctica's, in degrees, with the code of its land. */
function naturalEarth() {
  const atlas = JSON.parse(
      readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-50m.json')));
  const polygons = [];
  for (const country of feature(atlas, atlas.objects.countries).features) {
    const {type, coordinates} = country.geometry;
    for (const rings of type === 'Polygon' ? [coordinates] : coordinates) {
      const polygon = inOnePiece(rings);
      const code = codeOf(country, centre(polygon[0]));
      if (code !== ANTARCTICA) {
        polygons.push(...parted(country, {code, polygon}));
      }
    }
  }
  return polygons;
}

function codeOf({id, properties}, [x, y]) {
  const rule = UNDER_ITS_OWN_CODE.find(([name, , [west, south, east, north]]) =>
    name === properties.name && x > west && x < east && y > south && y < north);
  return rule ? rule[1] : iso31661NumericToAlpha2[id] ?? NO_CODE;
}

/** The polygon in two where a line parts it, else as it is. Such a polygon must have no holes. */
function parted({properties}, whole) {
  const rule = PARTED.find(([name]) => name === properties.name);
  if (!rule) {
    return [whole];
  }
  const [, south, ...ends] = rule;
  const ring = whole.polygon[0].slice(0, -1);
  const [first, last] = ends.map((end) => nearest(ring, end)).sort((a, b) => a - b);
  const inner = ring.slice(first, last + 1);
  const outer = [...ring.slice(last), ...ring.slice(0, first + 1)];
  return [inner, outer]
      .map((part) => [...part, part[0]])
      .sort((a, b) => centre(b)[1] - centre(a)[1])
      .map((part, i) => ({code: [whole.code, south][i], polygon: [part]}));
}

function nearest(points, [x, y]) {
  const distances = points.map(([px, py]) => Math.hypot(px - x, py - y));
  return distances.indexOf(Math.min(...distances));
}

/** The polygon without jumps at 180 degrees, wholly on one side of the cut. */
function inOnePiece(rings) {
  const unwrapped = rings.map((ring) => {
    let turn = 0;
    return ring.map(([lon, lat], i) => {
      if (i > 0 && Math.abs(lon - ring[i - 1][0]) > 180) {
        turn += lon > ring[i - 1][0] ? -360 : 360;
      }
      return [lon + turn, lat];
    });
  });
  const middle = centre(unwrapped[0])[0];
  const cut = CENTRAL_MERIDIAN - 180;
  const shift = middle < cut ? 360 : middle > cut + 360 ? -360 : 0;
  return unwrapped.map((ring) => ring.map(([lon, lat]) => [lon + shift, lat]));
}

function polygonsByCountry() {
  return naturalEarth().map(({code, polygon}) => ({
    type: 'Feature',
    properties: {code},
    geometry: {type: 'Polygon', coordinates: polygon.map((ring) => ring.map(canvas))},
  }));
}

/** Borders shared by two countries stay shared: what is dropped is dropped on both sides. */
function simplified({detail}, shared) {
  const weighed = presimplify(full, (triangle) =>
    triangleArea(triangle) / forPlace(detail, triangle[1]));
  for (const {arcs} of weighed.objects.land.geometries) {
    const coast = arcs.flat().map(arcNumber);
    if (!coast.some((arc) => shared.has(arc))) {
      keepShape(coast.map((arc) => weighed.arcs[arc]), detail, sizeOf(arcs));
    }
  }
  return simplify(weighed, 1);
}

/** Raises the weights of a small island's coast, so that it keeps bends small beside itself. */
function keepShape(coast, detail, size) {
  const factor = (ISLAND_SHAPE * forPlace(detail, coast[0][0])) / size;
  if (factor > 1) {
    coast.flat().forEach((point) => {
      point[2] *= factor;
    });
  }
}

function forPlace([anywhere, latinAmericaAndCaribbean], point) {
  return isLatinAmericaOrCaribbean(point) ? latinAmericaAndCaribbean : anywhere;
}

function triangleArea([[ax, ay], [bx, by], [cx, cy]]) {
  return Math.abs((ax - cx) * (by - ay) - (ax - bx) * (cy - ay)) / 2;
}

function isLatinAmericaOrCaribbean([x, y]) {
  const [west, north] = canvas([-118, 33]);
  const [, south] = canvas([-70, -57]);
  const [east] = canvas([-34, 0]);
  return x > west - 8 && x < east && y > north && y < south;
}

function countries(level) {
  const byCode = new Map();
  for (const geometry of full.objects.land.geometries) {
    const {code} = geometry.properties;
    byCode.set(code, [...(byCode.get(code) ?? []), geometry]);
  }
  const shared = sharedArcs(byCode);
  const map = simplified(level, shared);
  const found = [...byCode].map(([code, geometries]) =>
    country(code, merged(map, geometries, shared), level));
  const known = Object.entries(KNOWN_POSITIONS).map(([code, at]) => dot(code, canvas(at)));
  return [...found, ...known].sort((a, b) =>
    a.code === NO_CODE ? 1 : b.code === NO_CODE ? -1 : a.code < b.code ? -1 : 1);
}

/** The area of a polygon before anything is simplified, in square units. */
function sizeOf(arcs) {
  return area(feature(full, {type: 'Polygon', arcs}).geometry.coordinates[0]);
}

function arcNumber(arc) {
  return arc < 0 ? ~arc : arc;
}

/** The arcs which are the border of two codes. */
function sharedArcs(byCode) {
  const owner = new Map();
  const shared = new Set();
  for (const [code, geometries] of byCode) {
    for (const arc of geometries.flatMap(({arcs}) => arcs.flat()).map(arcNumber)) {
      if ((owner.get(arc) ?? code) !== code) {
        shared.add(arc);
      }
      owner.set(arc, code);
    }
  }
  return shared;
}

/** The polygons of one code without the borders inside it, the biggest first. */
function merged(map, geometries, shared) {
  return mergeArcs(full, geometries).arcs
      .map((arcs) => ({
        rings: feature(map, {type: 'Polygon', arcs}).geometry.coordinates,
        size: sizeOf(arcs),
        attached: arcs.flat().some((arc) => shared.has(arcNumber(arc))),
      }))
      .sort((a, b) => b.size - a.size);
}

function country(code, polygons, {island, dot: [enclosed, apart], grid}) {
  const biggest = polygons[0];
  const coast = biggest.rings[0];
  if (code !== NO_CODE && biggest.size < (biggest.attached ? enclosed : apart)) {
    return dot(code, DOT_POSITIONS[code] ? canvas(DOT_POSITIONS[code]) : centre(coast));
  }
  const shown = polygons
      .filter((polygon) => polygon === biggest || polygon.attached
          || polygon.size >= forPlace(island, polygon.rings[0][0]))
      .map(({rings}) => rings);
  return {
    code,
    kind: 'area',
    anchor: anchor(coast),
    box: box(mainland(shown)),
    path: shown.map((rings) => path(rings, grid)).join(''),
  };
}

function dot(code, [x, y]) {
  const half = 0.5;
  return {
    code,
    kind: 'dot',
    anchor: [x, y],
    box: [x - half, y - half, x + half, y + half],
    path: `M${number(rounded(x))}${joined(number(rounded(y)))}h0`,
  };
}

function mainland(polygons) {
  const [minX, minY, maxX, maxY] = box([polygons[0]]);
  const dx = (maxX - minX) * MAIN_NEIGHBOURHOOD;
  const dy = (maxY - minY) * MAIN_NEIGHBOURHOOD;
  return polygons.filter((polygon) => {
    const [x1, y1, x2, y2] = box([polygon]);
    return area(polygon[0]) >= MAIN_SHARE * area(polygons[0][0])
        || (x1 >= minX - dx && y1 >= minY - dy && x2 <= maxX + dx && y2 <= maxY + dy);
  });
}

function box(polygons) {
  const points = polygons.flatMap((polygon) => polygon[0]);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function signedArea(ring) {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    sum += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  }
  return sum / 2;
}

function area(ring) {
  return Math.abs(signedArea(ring));
}

function centre(ring) {
  const [originX, originY] = ring[0];
  let x = 0;
  let y = 0;
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = [ring[i - 1][0] - originX, ring[i - 1][1] - originY];
    const [bx, by] = [ring[i][0] - originX, ring[i][1] - originY];
    const cross = ax * by - bx * ay;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
    sum += cross * 3;
  }
  return sum === 0 ? ring[0] : [originX + x / sum, originY + y / sum];
}

/** A point well inside the ring and near its centre. */
function anchor(ring) {
  const [minX, minY, maxX, maxY] = box([[ring]]);
  const [centreX, centreY] = centre(ring);
  const steps = 60;
  let best = {score: -Infinity};
  for (let i = 1; i < steps; i++) {
    for (let j = 1; j < steps; j++) {
      const at = [minX + ((maxX - minX) * i) / steps, minY + ((maxY - minY) * j) / steps];
      if (contains(ring, at)) {
        const score = distance(ring, at) - 0.6 * Math.hypot(at[0] - centreX, at[1] - centreY);
        if (score > best.score) {
          best = {score, at};
        }
      }
    }
  }
  return best.at ?? [centreX, centreY];
}

function contains(ring, [x, y]) {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1];
    const [bx, by] = ring[i];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) {
      inside = !inside;
    }
  }
  return inside;
}

function distance(ring, [x, y]) {
  let least = Infinity;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1];
    const [dx, dy] = [ring[i][0] - ax, ring[i][1] - ay];
    const length = dx * dx + dy * dy;
    const t = length === 0 ? 0
      : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
    least = Math.min(least, Math.hypot(x - ax - t * dx, y - ay - t * dy));
  }
  return least;
}

function rounded(value, steps = TENTHS) {
  return Math.round(value * steps) / steps;
}

/** The rings of a polygon as SVG path data: absolute start, then relative lines on the grid. */
function path(rings, grid) {
  return rings.map((ring) => {
    const points = ring.map((point) => point.map((value) => rounded(value, forPlace(grid, point))));
    points.pop();
    const corners = points.filter(([x, y], i) => {
      const [px, py] = points[(i + points.length - 1) % points.length];
      return x !== px || y !== py;
    });
    const kept = corners.filter(([x, y], i) => {
      const [px, py] = corners[(i + corners.length - 1) % corners.length];
      const [nx, ny] = corners[(i + 1) % corners.length];
      return Math.abs((x - px) * (ny - y) - (nx - x) * (y - py)) > 1e-9;
    });
    if (kept.length < 3) {
      return '';
    }
    let d = `M${number(kept[0][0])}${joined(number(kept[0][1]))}l`;
    let previous = 'l';
    for (let i = 1; i < kept.length; i++) {
      for (const axis of [0, 1]) {
        const step = number(kept[i][axis] - kept[i - 1][axis]);
        d += previous === 'l' ? step : joined(step, previous);
        previous = step;
      }
    }
    return d + 'z';
  }).join('');
}

/** The shortest decimal number to a tenth. */
function number(value) {
  return String(rounded(value)).replace(/^(-?)0\./, '$1.');
}

/** The number with a space before it where the one before would otherwise run into it. */
function joined(next, previous = '') {
  const runsInto = !next.startsWith('-') && !(next.startsWith('.') && previous.includes('.'));
  return runsInto ? ` ${next}` : next;
}

function text(rows) {
  const header = ['country', 'kind', 'x', 'y', 'minx', 'miny', 'maxx', 'maxy', 'path'];
  const comment = '# Made with Natural Earth (public domain), 1:50m, by way of the npm package'
      + ` world-atlas 2.0.2 (ISC); Equal Earth projection, ${CANVAS_WIDTH} x ${CANVAS_HEIGHT} units;`
      + ' made by web/src/map/outlines.mjs, not to be edited by hand';
  const decimal = (value) => String(rounded(value));
  return [
    comment,
    header.join('\t'),
    ...rows.map(({code, kind, anchor: at, box: corners, path: d}) =>
      [code, kind, ...at.map(decimal), ...corners.map(decimal), d].join('\t')),
  ].join('\n') + '\n';
}

function report({file}, lines, written) {
  const have = new Set(lines.map(({code}) => code));
  const missing = iso31661.map(({alpha2}) => alpha2).filter((code) => !have.has(code));
  const paths = (wanted) => lines.filter(({kind}) => kind === wanted).map(({path: d}) => d).join('');
  const weight = (data) => `${data.length} bytes, ${gzipSync(data, {level: 9}).length} gzipped`;
  const dots = lines.filter(({kind}) => kind === 'dot').map(({code}) => code);
  console.log(`${file}: ${lines.length} lines, without a line: ${missing.join(' ')}`);
  console.log(`  ${dots.length} dots: ${dots.join(' ')}`);
  console.log(`  areas ${weight(paths('area'))}; dots ${weight(paths('dot'))}`);
  console.log(`  file ${weight(written)}`);
}
