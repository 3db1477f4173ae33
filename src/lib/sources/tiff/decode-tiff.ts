import { FaultError } from '#lib/model/fault.ts';
import { Bytes } from '../bytes.ts';
import { readDirectory, TAG, type Directory } from './directory.ts';
import { jpegPiece } from './jpeg-piece.ts';
import { layoutOf, type Layout } from './layout.ts';
import { finish, paint } from './paint.ts';
import { unpack } from './unpack.ts';
import { upright } from './upright.ts';

const WANTED = new Set<number>(Object.values(TAG));

/**
 * The picture whose directory lies at `offset`, upright, with square pixels. Only its own bytes are read. Strips that are
 * damaged stay white; rejects with a FaultError when none can be read.
 */
export async function decodeTiff(blob: Blob, offset: number): Promise<ImageBitmap> {
	const bytes = new Bytes(blob);
	const little = (await bytes.at(0, 1))[0] === 0x49;
	const directory = await readDirectory(bytes, offset, little, WANTED);
	if (!directory) throw new FaultError('page-damaged', 'the directory is broken');
	const layout = layoutOf(directory, little);
	const canvas = new OffscreenCanvas(layout.width, layout.height);
	const context = canvas.getContext('2d', { willReadFrequently: true })!;
	context.fillStyle = '#fff';
	context.fillRect(0, 0, layout.width, layout.height);
	if (layout.compression === 6 || layout.compression === 7) await drawJpegs(context, blob, layout, directory);
	else await drawSamples(context, blob, layout, directory);
	return upright(canvas, directory);
}

/** The pieces of the picture: which bytes of the file, and where they go. */
function* piecesOf({
	across,
	down,
	planar,
	samples,
	pieceWidth,
	pieceHeight,
	offsets,
	lengths,
	tiled,
	height,
}: Layout) {
	for (let channel = 0, i = 0; channel < (planar ? samples : 1); channel++)
		for (let row = 0; row < down; row++)
			for (let column = 0; column < across; column++, i++) {
				const start = offsets[i];
				if (start === undefined) return;
				const y = row * pieceHeight;
				// Some writers give no lengths when there is one piece only.
				const length = lengths[i];
				const end = length === undefined ? undefined : start + length;
				yield {
					start,
					end,
					x: column * pieceWidth,
					y,
					channel,
					rows: tiled ? pieceHeight : Math.min(pieceHeight, height - y),
				};
			}
}

async function drawSamples(
	context: OffscreenCanvasRenderingContext2D,
	blob: Blob,
	layout: Layout,
	directory: Directory,
) {
	const { width, height, planar } = layout;
	const palette = directory.all(TAG.palette);
	const image = new ImageData(width, height);
	image.data.fill(255);
	let shown = 0;
	let fault: unknown;
	for (const piece of piecesOf(layout)) {
		try {
			const data = new Uint8Array(await blob.slice(piece.start, piece.end).arrayBuffer());
			if (!data.length) throw new FaultError('page-damaged', 'the file ends before its pixels');
			const samples = await unpack(data, layout, directory, piece.rows);
			paint(image.data, samples, layout, palette, piece);
			shown++;
		} catch (thrown) {
			fault = thrown;
		}
	}
	if (!shown) throw fault instanceof FaultError ? fault : new FaultError('page-damaged', String(fault ?? 'no pixels'));
	if (planar) finish(image.data, layout, palette);
	context.putImageData(image, 0, 0);
}

/** JPEG pieces go through the browser's own decoder. */
async function drawJpegs(context: OffscreenCanvasRenderingContext2D, blob: Blob, layout: Layout, directory: Directory) {
	const tables = directory.all(TAG.jpegTables);
	const old = directory.one(TAG.oldJpegStart, 0);
	const oldLength = directory.one(TAG.oldJpegLength, 0);
	const pieces = old ? [{ start: old, end: oldLength ? old + oldLength : undefined, x: 0, y: 0 }] : piecesOf(layout);
	let shown = 0;
	let fault: unknown;
	for (const { start, end, x, y } of pieces) {
		try {
			const data = new Uint8Array(await blob.slice(start, end).arrayBuffer());
			const piece = await createImageBitmap(jpegPiece(data, tables, layout.photometric));
			context.drawImage(piece, x, y);
			piece.close();
			shown++;
		} catch (thrown) {
			fault = thrown;
		}
	}
	if (!shown) throw new FaultError('page-damaged', String(fault ?? 'no pixels'));
}
