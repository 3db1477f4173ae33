import { describe, expect, it } from 'vitest';
import type { Block, Word } from '#lib/model/reading.ts';
import type { HeldPage } from '../prepare/preparer.ts';
import { lackedPlaces, type LackedPlace } from './lacked-places.ts';
import { readLacked, signIn } from './read-lacked.ts';

/** A line of words, 10 px a letter and 20 px high; "text?40" has that confidence, "_text" hangs 4 px under the line. */
const lineOf = (text: string) => {
	let x = 0;
	const words = text.split(' ').map((written): Word => {
		const [, hangs, said = '', confidence = '95'] = /^(_?)(.+?)(?:\?(\d+))?$/.exec(written) ?? [];
		const box = { x0: x, y0: 0, x1: x + 10 * said.length, y1: hangs ? 24 : 20 };
		x = box.x1 + 10;
		return { text: said, confidence: Number(confidence), box };
	});
	return { words, box: { x0: 0, y0: 0, x1: x, y1: 24 } };
};
const placesOf = (text: string, signs: string) =>
	lackedPlaces(lineOf(text), signs).map(({ words, at }) => [words.map(({ text }) => text).join(' '), words[at]!.text]);

describe('places that may have a sign which the data cannot give', () => {
	it('are addresses without their sign', () => {
		expect(placesOf('Escriba a infoQempresa.es, o llame.', '@')).toEqual([['infoQempresa.es,', 'infoQempresa.es,']]);
		expect(placesOf('Escriba a infoQempresa.es', '§')).toEqual([]);
	});

	it('are what hangs under the line before a number, and no figure that stands on it', () => {
		expect(placesOf('nach _8 535 BGB', '§')).toEqual([['8 535', '8']]);
		expect(placesOf('nach 8 535 Euro', '§')).toEqual([]);
		expect(placesOf('nach _8 Tagen', '§')).toEqual([]);
	});

	it('are no figure that only lies lower than its neighbours, nor one in a column of its own', () => {
		const line = lineOf('nach 8 535 BGB');
		const moved = (more: Partial<Word['box']>) =>
			line.words.map((word, at) => (at === 1 ? { ...word, box: { ...word.box, ...more } } : word));
		expect(lackedPlaces({ ...line, words: moved({ y1: 24 }) }, '§')).toHaveLength(1);
		expect(lackedPlaces({ ...line, words: moved({ y0: 4, y1: 24 }) }, '§')).toEqual([]);
		expect(lackedPlaces({ ...line, words: moved({ y1: 24, x0: -40, x1: -30 }) }, '§')).toEqual([]);
	});

	it('are a lone number that begins as the sign of a section is read', () => {
		expect(placesOf('81', '§')).toEqual([['81', '81']]);
		expect(placesOf('_812a Mietzeit', '§')).toEqual([['812a', '812a']]);
		expect(placesOf('812 Mietzeit', '§')).toEqual([]);
		expect(placesOf('71', '§')).toEqual([]);
	});

	it('are doubtful figures behind a number, and what may be a degree', () => {
		expect(placesOf('med 21 946?70 i', '%')).toEqual([['21 946', '946']]);
		expect(placesOf('med 21 946?96 i', '%')).toEqual([]);
		expect(placesOf('de 20 ,C. Luego', '°')).toEqual([['20 ,C.', ',C.']]);
	});

	it('are doubtful letters between two names', () => {
		expect(placesOf('casa García 8r?9 Hijos', '&')).toEqual([['García 8r Hijos', '8r']]);
	});
});

describe('a second reading', () => {
	const place = (text: string, at: number, more: Partial<LackedPlace> = {}) => ({
		words: lineOf(text).words,
		at,
		...more,
	});
	const said = (text: string) => lineOf(text).words;

	it('gives the sign alone, and leaves what stands beside it', () => {
		expect(signIn(place('García 8r Hijos', 1), said('Garcia & Hijos'), '&')).toBe('&');
		expect(signIn(place('21 946', 1), said('21%'), '%')).toBe('%');
		expect(signIn(place('20 “C.', 1), said('20 °C.'), '°')).toBe('°C.');
		expect(signIn(place('8 535', 0), said('§535'), '§')).toBe('§');
	});

	it('tells a section from a number of one word', () => {
		expect(signIn(place('81', 0), said('§1'), '§')).toBe('§1');
		expect(signIn(place('81', 0), said('81'), '§')).toBeUndefined();
		expect(signIn(place('81', 0), said('§7'), '§')).toBeUndefined();
	});

	it('is not taken where it says something else, is unsure, or has no such sign', () => {
		expect(signIn(place('21 946', 1), said('27%'), '%')).toBeUndefined();
		expect(signIn(place('21 946', 1), said('21 %?30'), '%')).toBeUndefined();
		expect(signIn(place('21 946', 1), said('21 946'), '%')).toBeUndefined();
		expect(signIn(place('wwwQbeispiel.de', 0), said('anders@firma.de'), '@')).toBeUndefined();
	});

	it('gives an address however unsure it is, as it began and ended before', () => {
		expect(signIn(place('jan.nowakQGQpoczta.pl,', 0), said('rjan.nowak@poczta.pl:?5'), '@')).toBe(
			'jan.nowak@poczta.pl,',
		);
		expect(signIn(place('anna.berg(Opost.se', 0), said('‘anna.berg@post.se?0'), '@')).toBe('anna.berg@post.se');
	});

	it('of what hangs plainly and is read as money and as a figure gives a section', () => {
		const hung = { text: '§', plainly: true };
		expect(signIn(place('$ 5', 0, { hung }), said('85'), '§')).toBe('§');
		expect(signIn(place('$ 5', 0, { hung }), said('$5'), '§')).toBeUndefined();
	});
});

describe('reading what the data lacks', () => {
	const blocks = (text: string): Block[] => {
		const line = lineOf(text);
		return [{ kind: 'paragraph', box: line.box, lines: [line] }];
	};
	const held = { places: () => Promise.reject(new Error('nothing is to be drawn')) } as unknown as HeldPage;
	const never = () => Promise.reject(new Error('nothing is to be read'));

	it('makes two words of a section that was read as one number', async () => {
		const drawn = { pgm: new Uint8Array(), x: 0, y: 0, width: 100, height: 40 };
		const some = { places: () => Promise.resolve([drawn]) } as unknown as HeldPage;
		const bbox = { x0: 0, y0: 0, x1: 30, y1: 24 };
		const words = [{ text: '§12', confidence: 90, bbox }];
		const read = () =>
			Promise.resolve({ version: '5', blocks: [{ bbox, paragraphs: [{ lines: [{ bbox, words }] }] }] });
		const signs = await readLacked(some, blocks('812'), 200, ['deu'], read);
		const [sign, number] = signs[0]!.after;
		expect([sign!.text, number!.text]).toEqual(['§', '12']);
		expect(sign!.box.x1).toBeLessThan(number!.box.x0);
		expect([sign!.box.x0, number!.box.x1]).toEqual([0, 30]);
	});

	it('asks nobody about a C behind a number with a small mark on high: degrees', async () => {
		const signs = await readLacked(held, blocks('etter 3 *C. og 20 ºC, pluss 5 "C'), 200, ['nor'], never);
		expect(signs.map(({ after }) => after[0]!.text)).toEqual(['°C.', '°C,', '°C']);
		expect(await readLacked(held, blocks('etter 3 *C.'), 200, ['deu'], never)).toEqual([]);
		expect(await readLacked(held, blocks('note *C. og'), 200, ['nor'], never)).toEqual([]);
	});

	it('asks nobody about a plain sign of sections, nor on a page that has nothing of the kind', async () => {
		const signs = await readLacked(held, blocks('nach _8 535 und _88 7 BGB'), 200, ['deu'], never);
		expect(signs.map(({ after }) => after[0]!.text)).toEqual(['§', '§§']);
		// What could not be read beside it takes nothing away.
		const some = await readLacked(held, blocks('nach _8 535 und _$ 7 BGB'), 200, ['deu'], never);
		expect(some.map(({ after }) => after[0]!.text)).toEqual(['§']);
		expect(await readLacked(held, blocks('nach 8 535 Tagen'), 200, ['deu'], never)).toEqual([]);
		expect(await readLacked(held, blocks('nach _8 535 BGB'), 200, ['eng'], never)).toEqual([]);
	});
});
