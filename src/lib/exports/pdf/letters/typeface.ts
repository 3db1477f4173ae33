import { FaultError } from '#lib/model/fault.ts';
import { hex4, utf16, unicodeMap } from './unicode-map.ts';

/** How wide text is set and by which codes: what the text layer asks of a font. */
export interface Face {
	/** in thousandths of the font size */
	widthOf(text: string): number;
	/** the codes of a text, as the hexadecimal digits of a PDF string */
	hex(text: string): string;
}

/** Accents are not placed on their letters, and joiners change the shapes of others: text with them is not set. */
const NEEDS_SHAPING = /[\p{M}\p{Cf}]/u;

/**
 * A TrueType font that shows its letters, embedded whole; a letter's code is the number of its glyph. What scripts need whose
 * letters change their shapes is not here, and `has` says so. (OpenType 1.9: cmap format 4, head, hhea, hmtx.)
 */
export class Typeface implements Face {
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly ascent: number;
	readonly descent: number;
	readonly bounds: number[];
	readonly #view: DataView;
	readonly #tables = new Map<string, number>();
	readonly #units: number;
	readonly #measured: number;
	/** code points by the glyphs that were used, ascending only by chance */
	readonly #used = new Map<number, number>();
	readonly #known = new Map<number, number>();

	constructor(bytes: Uint8Array<ArrayBuffer>) {
		this.bytes = bytes;
		this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
		for (let entry = 12, left = this.#view.getUint16(4); left > 0; entry += 16, left--)
			this.#tables.set(String.fromCharCode(...bytes.subarray(entry, entry + 4)), this.#view.getUint32(entry + 8));
		const [head, hhea] = [this.#table('head'), this.#table('hhea')];
		this.#units = this.#view.getUint16(head + 18);
		this.#measured = this.#view.getUint16(hhea + 34);
		this.ascent = this.#thousandths(this.#view.getInt16(hhea + 4));
		this.descent = this.#thousandths(this.#view.getInt16(hhea + 6));
		this.bounds = [36, 38, 40, 42].map((at) => this.#thousandths(this.#view.getInt16(head + at)));
	}

	#table(name: string): number {
		const at = this.#tables.get(name);
		if (at === undefined) throw new FaultError('export-broke-off', `the font has no table ${name}`);
		return at;
	}

	#thousandths = (units: number) => Math.round((units * 1000) / this.#units);

	/** Can all of it be shown as it should look? */
	has = (text: string): boolean =>
		!NEEDS_SHAPING.test(text) && [...text].every((letter) => this.#glyph(letter.codePointAt(0)!) > 0);

	widthOf = (text: string): number => [...text].reduce((sum, letter) => sum + this.#widthOf(this.#glyphOf(letter)), 0);

	hex(text: string): string {
		let out = '';
		for (const letter of text) {
			const glyph = this.#glyphOf(letter);
			if (!this.#used.has(glyph)) this.#used.set(glyph, letter.codePointAt(0)!);
			out += hex4(glyph);
		}
		return out;
	}

	/** Widths of the used glyphs as a PDF font lists them: a glyph, and its width in brackets. */
	widths = (): (number | number[])[] =>
		[...this.#used.keys()].sort((a, b) => a - b).flatMap((glyph) => [glyph, [this.#widthOf(glyph)]]);

	/** The font's ToUnicode map. */
	toUnicode = (): string => unicodeMap([...this.#used].map(([glyph, point]) => `<${hex4(glyph)}> <${utf16(point)}>`));

	#glyphOf = (letter: string) => this.#glyph(letter.codePointAt(0)!);

	#widthOf(glyph: number): number {
		const at = this.#table('hmtx') + 4 * Math.min(glyph, this.#measured - 1);
		return this.#thousandths(this.#view.getUint16(at));
	}

	/** 0 where the font has none. */
	#glyph(point: number): number {
		let glyph = this.#known.get(point);
		if (glyph === undefined) this.#known.set(point, (glyph = this.#find(point)));
		return glyph;
	}

	#find(point: number): number {
		const [view, cmap] = [this.#view, this.#table('cmap')];
		for (let index = view.getUint16(cmap + 2) - 1; index >= 0; index--) {
			const at = cmap + view.getUint32(cmap + 8 + 8 * index);
			if (view.getUint16(at) !== 4) continue;
			const wide = view.getUint16(at + 6);
			for (let segment = 0; segment < wide; segment += 2) {
				if (view.getUint16(at + 14 + segment) < point) continue;
				const first = view.getUint16(at + 16 + wide + segment);
				if (first > point) return 0;
				const delta = view.getUint16(at + 16 + 2 * wide + segment);
				const rangeAt = at + 16 + 3 * wide + segment;
				const range = view.getUint16(rangeAt);
				if (!range) return (point + delta) & 0xffff;
				const glyph = view.getUint16(rangeAt + range + 2 * (point - first));
				return glyph && (glyph + delta) & 0xffff;
			}
		}
		return 0;
	}
}
