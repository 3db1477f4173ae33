import { around, type Box } from '#lib/model/geometry.ts';
import type { EngineResult } from '#lib/model/engine.ts';
import { readsPages } from '#lib/model/operation.ts';
import type { Artifact, Block, Reading } from '#lib/model/reading.ts';
import { csvBlock } from './csv-block.ts';
import type { Entry, Fetched } from '../ask/fetch.ts';
import { fieldBlocks, rectangles } from './fields.ts';
import { readHocr, type HocrPage } from '#lib/model/text/hocr.ts';
import type { Job } from '../job.ts';
import { files, kindOf, type EntryKind } from './kind.ts';
import { cloudLanguage } from '../languages.ts';
import type { CloudOperation } from '../operations.ts';
import { plainBlocks } from './plain.ts';
import { pseudoJson } from './pseudo-json.ts';

interface Known {
	kind: EntryKind;
	bytes: Uint8Array<ArrayBuffer>;
}

/** Malformed bytes become U+FFFD: a result that was paid for is shown, not refused. */
const utf8 = (bytes: Uint8Array) => new TextDecoder('utf-8').decode(bytes);

const lenient = (text: string): unknown => {
	try {
		return pseudoJson(text);
	} catch {
		return undefined;
	}
};

/** A page's content before it is somebody's reading. `placed`: its words have boxes. */
type Content = Omit<HocrPage, 'direction'> & { direction?: HocrPage['direction']; placed: boolean };

const unplaced = (blocks: Block[]): Content => {
	const { x1, y1 } = around(blocks.map((block) => block.box));
	return { width: x1, height: y1, dpi: 0, blocks, placed: false };
};

/** Readings and artifacts from what the cloud sent for one job. */
export function interpret(
	row: CloudOperation,
	{ entries, warnings }: Fetched,
	job: Job,
	world: { now(): number; seconds: number },
): EngineResult {
	const known = entries.map((entry: Entry): Known => ({ kind: kindOf(entry), bytes: entry.bytes }));
	const said = [...warnings];
	const contents = contentsOf(row, known, job);
	if (contents.length > job.pages.length && job.pages.length)
		said.push(`The cloud answered with ${contents.length} pages for ${job.pages.length}.`);
	if (contents.length && contents.length < job.pages.length)
		said.push(`The cloud answered with ${contents.length} of ${job.pages.length} pages.`);

	const language = String(
		job.settings.cloud?.language ?? cloudLanguage(job.settings.languages[0] ?? 'eng') ?? 'English',
	);
	const reading = (content: Content, page: number): Reading => ({
		taskId: job.taskId,
		documentId: job.documentId,
		page,
		engine: 'cloud',
		model: `Aspose.OCR Cloud v5.0${row.trial ? ' trial' : ''}, ${language}${content.placed ? '' : ', no places'}`,
		languages: job.settings.languages,
		width: content.width,
		height: content.height,
		dpi: content.dpi,
		blocks: content.blocks,
		...(content.direction ? { direction: content.direction } : {}),
		steps: [],
		seconds: world.seconds,
		readAt: world.now(),
		...(readsPages(row.operation) ? {} : { aside: true }),
	});
	// A page that nothing came back for has been read all the same, and is empty.
	const readings = contents.length
		? job.pages.map((page, index) => reading(contents[index] ?? unplaced([]), page))
		: [];
	return { readings, artifacts: artifactsOf(row, known, job), warnings: said };
}

function contentsOf(row: CloudOperation, known: Known[], job: Job): Content[] {
	const texts = known.filter(({ kind }) => kind === 'text' || kind === 'json').map(({ bytes }) => utf8(bytes));
	switch (row.operation) {
		case 'text':
		case 'receipt':
		case 'label': {
			const placed = known.filter(({ kind }) => kind === 'hocr').flatMap(({ bytes }) => readHocr(utf8(bytes)));
			const plain = known.filter(({ kind }) => kind === 'text').map(({ bytes }) => utf8(bytes));
			const hasText = plain.some((text) => text.trim());
			if (placed.some((page) => page.blocks.length) || (placed.length && !hasText))
				return placed.map((page) => ({ ...page, placed: true }));
			if (!plain.length && known.length) return [];
			return pagesIn(plain.join('\n\n'), job.pages.length).map((text) => unplaced(plainBlocks(text)));
		}
		case 'regions': {
			const places = regionsOf(job);
			return [unplaced(texts.flatMap((text, index) => plainBlocks(text, places[index])))];
		}
		case 'table': {
			const csv = known.find(({ kind }) => kind === 'csv');
			const block = csv && csvBlock(utf8(csv.bytes));
			return [unplaced(block ? [block] : texts.flatMap((text) => plainBlocks(text)))];
		}
		case 'invoice':
		case 'font':
			return [
				unplaced(
					texts.flatMap((text) => {
						const blocks = fieldBlocks(lenient(text));
						return blocks.length ? blocks : plainBlocks(text);
					}),
				),
			];
		case 'find-regions': {
			const boxes = texts.flatMap((text) => rectangles(lenient(text)));
			return [unplaced(boxes.map((box) => ({ kind: 'paragraph' as const, box, lines: [] })))];
		}
		default:
			return [];
	}
}

/** Form feeds part pages where there are as many as pages; else all of it stands on the first. */
function pagesIn(text: string, count: number): string[] {
	const parts = text.replace(/\f\s*$/, '').split('\f');
	return parts.length === count ? parts : [text.replace(/\f/g, '\n\n')];
}

/** Where the regions lie that were asked for, in the order in which the cloud answers: by their `order`. */
function regionsOf(job: Job): (Box | undefined)[] {
	const asked = job.settings.cloud?.regions;
	if (!Array.isArray(asked)) return [];
	const order = (region: unknown) => Number((region as { order?: unknown } | null)?.order ?? 0);
	return [...asked]
		.sort((a, b) => order(a) - order(b))
		.map((region: { rect?: Record<string, unknown> } | null) => {
			const { topLeftX, topLeftY, bottomRightX, bottomRightY } = region?.rect ?? {};
			return rectangles([[topLeftX, topLeftY, bottomRightX, bottomRightY]])[0];
		});
}

function artifactsOf(row: CloudOperation, known: Known[], job: Job): Artifact[] {
	const stem = (job.name ?? 'result').replace(/\.[^.]{1,5}$/, '') || 'result';
	const taken = new Map<string, number>();
	const keep = (kind: keyof typeof files, bytes: Uint8Array<ArrayBuffer>): Artifact => {
		const { mediaType, ending } = files[kind];
		const n = (taken.get(ending) ?? 0) + 1;
		taken.set(ending, n);
		const name = `${stem}${n > 1 ? ` ${n}` : ''}.${ending}`;
		return { taskId: job.taskId, documentId: job.documentId, mediaType, name, bytes: bytes.slice().buffer };
	};
	return known.flatMap(({ kind, bytes }) => {
		if (kind !== 'text' && kind !== 'hocr') return [keep(kind, bytes)];
		// Data that came as text: kept as JSON that others can read, whatever it was written in.
		if (kind === 'hocr' || !['invoice', 'font', 'find-regions'].includes(row.operation)) return [];
		const data = lenient(utf8(bytes));
		return data === undefined ? [] : [keep('json', new TextEncoder().encode(JSON.stringify(data, null, '\t')))];
	});
}
