import { turnOfPage } from '#lib/model/document.ts';
import { FaultError } from '#lib/model/fault.ts';
import type { Reading } from '#lib/model/reading.ts';
import { turnOf, type Turn } from '#lib/model/turn/turn.ts';
import { BlobSink } from '../file/blob-sink.ts';
import { eachPage } from '../each-page.ts';
import { evenHeadings } from '../flowing/even-headings.ts';
import type { ExportJob } from '../export.ts';
import { Letters } from './letters/letters.ts';
import { pagesIn, type PdfPage, viewOf } from './objects/pages.ts';
import { Malformed } from './objects/parse.ts';
import { PdfFile } from './objects/pdf-file.ts';
import { PdfWriter } from './objects/pdf-writer.ts';
import { Headings } from './structure/headings.ts';
import { takePages } from './take-pages.ts';
import { pageMatrix, textLayer } from './letters/text-layer.ts';
import { uprightTurn } from './upright-turn.ts';
import { Bytes, bytesOfLatin1, type Dict, dict, Ref, type Value } from './objects/value.ts';
import { withPlaces } from './letters/with-places.ts';
import { writeBookmarks } from './write-bookmarks.ts';
import { writeFont } from './letters/write-font.ts';

type Shown = [number, number, number, number];

const asDict = (value: Value): Dict => (value instanceof Map ? value : new Map());

/**
 * Appends a text layer to a PDF as an incremental update (ISO 32000-1, 7.5.6): the file keeps its bytes, new ones follow.
 * Pages without a reading, or whose reading came out of the file itself, are left alone, unless the user turned them: that
 * is written as their rotation, and so is what makes the text of a page stand upright. The layer comes first on its page:
 * there nothing that the page does can move it, and it is not seen anyway. A file without bookmarks gets some to its headings.
 */
export async function addText(job: ExportJob): Promise<void> {
	const password = job.options?.password;
	const { blob, file } = await baseOf(job);
	const pages = await pagesIn(file, password);
	const next = Math.max(Number(file.trailer.get('Size')) || 1, ...maxima(file.entries.keys())) + 1;
	const writer = new PdfWriter(job.sink, { shift: file.shift, next, lock: file.lock });
	await writer.raw(blob);
	const layers = new Layers(file, writer);
	const [even, headings] = [await evenHeadings(job), new Headings()];
	for await (const { page, index, reading } of eachPage(job)) {
		const target = pages[index];
		const turn = turnOfPage(job.source.document, page);
		const upright = uprightTurn(job.source.document, page, reading);
		if (target && reading) await addHeadings(headings, file, target, even(reading, page), { turn, upright });
		const layer = reading?.engine === 'file' ? undefined : reading;
		if (!target || (!layer && !turn)) continue;
		try {
			await layers.add(target, layer, turn, upright);
		} catch (thrown) {
			if (thrown instanceof Malformed)
				throw new FaultError('damaged-file', `page ${page}: ${thrown.message}`, { page });
			throw thrown;
		}
	}
	if (!layers.count) return;
	if (layers.layered && pages.length > 1) await leadTo(headings, file, writer);
	await layers.finish();
}

/** Adds the headings of a page, as it lies in the file. */
async function addHeadings(
	headings: Headings,
	file: PdfFile,
	page: PdfPage,
	reading: Reading,
	{ turn, upright }: { turn: Turn; upright: Turn },
): Promise<void> {
	if (!reading.blocks.some(({ kind }) => kind === 'heading')) return;
	const { box, turn: own } = await viewOf(file, page);
	const matrix = pageMatrix(reading, box, turnOf(own, turn));
	headings.add(page.ref, reading, matrix, turnOf(turnOf(own, turn), upright) !== 0);
}

/** Gives the file bookmarks to these, where it has none. */
async function leadTo({ marks }: Headings, file: PdfFile, writer: PdfWriter): Promise<void> {
	const root = file.trailer.get('Root');
	const catalogue = root instanceof Ref ? await file.get(root) : undefined;
	if (!marks.length || !(root instanceof Ref) || !(catalogue instanceof Map) || catalogue.get('Outlines')) return;
	const Outlines = await writeBookmarks(writer, marks);
	await writer.object(root, new Map(catalogue).set('Outlines', Outlines));
}

/** The file that gets the text: the original, or a new one of the wanted pages. */
async function baseOf({ source, options }: ExportJob): Promise<{ blob: Blob; file: PdfFile }> {
	const blob = await source.file();
	const file = await PdfFile.open(blob, options?.password);
	const wanted = source.pages;
	const all = !wanted || (wanted.length === source.document.pageCount && wanted.every((page, at) => page === at + 1));
	if (all) return { blob, file };
	const sink = new BlobSink();
	try {
		await takePages(file, wanted, sink, options?.password);
	} catch (thrown) {
		if (thrown instanceof Malformed) throw new FaultError('damaged-file', thrown.message);
		throw thrown;
	}
	const taken = sink.blob('application/pdf');
	return { blob: taken, file: await PdfFile.open(taken, options?.password) };
}

function maxima(numbers: Iterable<number>): number[] {
	let highest = 0;
	for (const number of numbers) highest = Math.max(highest, number);
	return [highest];
}

/** Puts layers into the pages of one file. */
class Layers {
	/** pages that were changed */
	count = 0;
	/** any of them got text */
	layered = false;
	#begun = false;
	readonly #file: PdfFile;
	readonly #writer: PdfWriter;
	readonly #letters = new Letters();
	readonly #font: Ref;
	/** resources with our font in them, by those they were made from: many pages share one, by reference or from the page tree */
	readonly #shared = new Map<number | Dict, { name: string; ref: Ref }>();

	constructor(file: PdfFile, writer: PdfWriter) {
		this.#file = file;
		this.#writer = writer;
		this.#font = writer.reserve();
	}

	/**
	 * `by`: how far the page is to be turned besides what it says itself; the reading is turned already. `upright`: how far beyond
	 * that, when it is shown.
	 */
	async add(page: PdfPage, reading: Reading | undefined, by: Turn, upright: Turn): Promise<void> {
		if (!this.#begun) await this.#writer.text('\n');
		this.#begun = true;
		const { box, turn: own } = await viewOf(this.#file, page);
		const turn = turnOf(own, by);
		const changed: Dict = new Map(asDict(await this.#file.get(page.ref)));
		const shown = turnOf(by, upright);
		if (shown) changed.set('Rotate', turnOf(own, shown));
		if (!(reading && (await this.#addLayer(page, changed, reading, box, turn))) && !shown) return;
		const entry = this.#file.entries.get(page.ref.number);
		const generation = entry && entry !== 'free' && 'at' in entry ? entry.generation : 0;
		await this.#writer.object(new Ref(page.ref.number, generation), changed);
		this.count++;
	}

	/** False where there is nothing to write. */
	async #addLayer(page: PdfPage, changed: Dict, read: Reading, box: Shown, turn: Turn): Promise<boolean> {
		const reading = withPlaces(read);
		const { name, resources } = await this.#resources(page.dict.get('Resources'), !changed.has('Resources'));
		const layer = textLayer(reading, pageMatrix(reading, box, turn), { name, letters: this.#letters });
		if (!layer) return false;
		const before = page.dict.get('Contents') ?? null;
		const contents = before instanceof Ref ? await this.#file.peek(before) : before;
		const rest = Array.isArray(contents) ? contents : before instanceof Ref ? [before] : [];
		changed.set('Resources', resources);
		changed.set('Contents', [await this.#writer.packed(bytesOfLatin1(layer)), ...rest]);
		this.layered = true;
		return true;
	}

	async #resources(said: Value | undefined, inherited: boolean): Promise<{ name: string; resources: Value }> {
		const key = said instanceof Ref ? said.number : inherited && said instanceof Map ? said : undefined;
		const known = key === undefined ? undefined : this.#shared.get(key);
		if (known) return { name: known.name, resources: known.ref };
		const resources: Dict = new Map(asDict(await this.#file.resolve(said)));
		const fonts: Dict = new Map(asDict(await this.#file.resolve(resources.get('Font'))));
		let name = 'Legible';
		for (let count = 2; fonts.has(name); count++) name = `Legible${count}`;
		fonts.set(name, this.#font);
		resources.set('Font', fonts);
		if (key === undefined) return { name, resources };
		const ref = await this.#writer.add(resources);
		this.#shared.set(key, { name, ref });
		return { name, resources: ref };
	}

	async finish(): Promise<void> {
		const { trailer, repaired, start, usesStreams, entries } = this.#file;
		if (this.layered) await writeFont(this.#writer, this.#font, this.#letters);
		else await this.#writer.object(this.#font, null);
		const id = trailer.get('ID');
		const fresh = new Bytes(crypto.getRandomValues(new Uint8Array(16)));
		const first = Array.isArray(id) && id[0] instanceof Bytes ? id[0] : fresh;
		const kept = dict({
			Root: trailer.get('Root'),
			Info: trailer.get('Info'),
			Encrypt: trailer.get('Encrypt'),
			ID: [first, fresh],
			Prev: repaired ? undefined : start,
		});
		await this.#writer.end(kept, usesStreams, repaired ? entries : []);
	}
}
