// @ts-check
/**
 * An answer as something on its way, or a service that changed without a word, may have made it: of a seed, the same each
 * time. A third is changed in its text (cut, flipped, doubled, in another encoding), a third in its structure (members of
 * other types, gone, nested, endless), a third in what its results hold, whose Base64 stays whole.
 */
import { seeded } from '../seeded.mjs';

/**
 * Members that nobody expects: other types, borders of numbers, names that objects have of their own, texts out of all bounds.
 * @type {unknown[]}
 */
const ODD = [
	null,
	true,
	0,
	-1,
	1e308,
	9_007_199_254_740_993,
	'',
	'null',
	'Completed',
	'NotExist',
	'constructor',
	'\u0000',
	'\ud800',
	'<script>',
	'=1+1',
	'data:text/html,x',
	'x'.repeat(200_000),
	[],
	[[]],
	[null],
	{},
	{ toString: 1 },
	{ length: 3 },
	[{ type: 'Text' }],
	[{ type: 'Hocr', data: 7 }],
	[{ type: 'Hocr', data: '!!!' }],
];

/** @typedef {() => number} Random 0 ≤ x < 1 */

/**
 * @template T
 * @param {Random} random
 * @param {readonly T[]} all
 */
const oneOf = (random, all) => /** @type {T} */ (all[Math.floor(random() * all.length)]);

/**
 * @param {Buffer} bytes
 * @param {Random} random
 */
function changedBytes(bytes, random) {
	const at = Math.floor(random() * bytes.length);
	const end = Math.min(bytes.length, at + 1 + Math.floor(random() * 40));
	const before = bytes.subarray(0, at);
	switch (Math.floor(random() * 8)) {
		case 0:
			return before;
		case 1: {
			const flipped = Buffer.from(bytes);
			for (let index = at; index < end; index++) flipped[index] = Math.floor(random() * 256);
			return flipped;
		}
		case 2:
			return Buffer.concat([before, bytes.subarray(end)]);
		case 3:
			return Buffer.concat([bytes.subarray(0, end), bytes.subarray(at)]);
		case 4:
			return Buffer.concat([bytes, bytes]);
		case 5:
			return Buffer.from(`\ufeff${bytes.toString('utf8')}`, 'utf16le');
		case 6:
			return Buffer.concat([Buffer.from(")]}',\n"), bytes]);
		default:
			return Buffer.concat([before, Buffer.from('[{"a":'.repeat(20_000)), bytes.subarray(at)]);
	}
}

/**
 * Changes one member of a value that came from JSON.
 * @param {unknown} value
 * @param {Random} random
 */
function changedMember(value, random) {
	/** @type {[Record<string, unknown>, string][]} */
	const members = [];
	/** @param {unknown} inside */
	const walk = (inside) => {
		if (typeof inside !== 'object' || inside === null) return;
		const holder = /** @type {Record<string, unknown>} */ (inside);
		for (const name of Object.keys(holder)) {
			members.push([holder, name]);
			walk(holder[name]);
		}
	};
	walk(value);
	if (!members.length) return oneOf(random, ODD);
	const [holder, name] = oneOf(random, members);
	const kept = holder[name];
	switch (Math.floor(random() * 6)) {
		case 0:
			delete holder[name];
			break;
		case 1:
			holder[name] = [kept];
			break;
		case 2:
			delete holder[name];
			holder[name.toUpperCase()] = kept;
			break;
		case 3:
			return [value];
		default:
			holder[name] = oneOf(random, ODD);
	}
	return value;
}

/**
 * @param {unknown} value
 * @param {Random} random
 * @returns {boolean} whether there was a result to be changed
 */
function changeResult(value, random) {
	const results = /** @type {{ results?: { data?: unknown }[] } | null} */ (value)?.results;
	const result = results?.length ? oneOf(random, results) : undefined;
	if (!result || typeof result.data !== 'string') return false;
	result.data = changedBytes(Buffer.from(result.data, 'base64'), random).toString('base64');
	return true;
}

/**
 * @param {string} body
 * @param {number} seed
 * @returns {Buffer}
 */
export function mutated(body, seed) {
	const random = seeded(seed);
	const way = random();
	if (way < 1 / 3) return changedBytes(Buffer.from(body), random);
	let value;
	try {
		value = JSON.parse(body);
	} catch {
		return way < 2 / 3 ? Buffer.from(JSON.stringify(oneOf(random, ODD))) : changedBytes(Buffer.from(body), random);
	}
	if (way > 2 / 3 && changeResult(value, random)) return Buffer.from(JSON.stringify(value));
	return Buffer.from(JSON.stringify(changedMember(value, random)) ?? '');
}
