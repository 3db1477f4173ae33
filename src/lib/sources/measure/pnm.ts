import { ascii } from '../ascii.ts';
import type { Bytes } from '../bytes.ts';
import { measured, type Measured } from './measured.ts';

/** What the text before the pixels of a PNM says, and where they begin. */
export interface PnmHeader {
	/** '1' to '7' */
	kind: string;
	width: number;
	height: number;
	/** the value that means full light */
	max: number;
	channels: number;
	/** bytes before the first pixel */
	offset: number;
}

/** Reads the header of a PNM or PAM (netpbm.sourceforge.net/doc/pnm.html); undefined when it makes no sense. */
export function pnmHeader(head: Uint8Array): PnmHeader | undefined {
	const text = ascii(head);
	const kind = text[1] ?? '';
	if (kind === '7') {
		const end = text.indexOf('ENDHDR\n');
		const value = (name: string) => Number(new RegExp(`^${name}\\s+(\\d+)`, 'm').exec(text.slice(0, end))?.[1]);
		const header = {
			kind,
			width: value('WIDTH'),
			height: value('HEIGHT'),
			max: value('MAXVAL'),
			channels: value('DEPTH'),
		};
		const sane = end > 0 && header.width && header.height && header.max && header.channels >= 1 && header.channels <= 4;
		return sane ? { ...header, offset: end + 7 } : undefined;
	}
	const wanted = kind === '1' || kind === '4' ? 2 : 3;
	const found: number[] = [];
	let offset = 2;
	while (found.length < wanted) {
		const match = /^(?:\s|#[^\n]*\n)*(\d{1,10})/.exec(text.slice(offset));
		if (!match) return undefined;
		offset += match[0].length;
		found.push(Number(match[1]));
	}
	const [width = 0, height = 0, max = 1] = found;
	const channels = kind === '3' || kind === '6' ? 3 : 1;
	return width && height && max ? { kind, width, height, max, channels, offset: offset + 1 } : undefined;
}

/** PNM: the numbers in its first lines. */
export async function measurePnm(bytes: Bytes): Promise<Measured | undefined> {
	const header = pnmHeader(await bytes.at(0, 4_096));
	if (!header) return undefined;
	const alpha = header.channels === 2 || header.channels === 4;
	return measured(header.width, header.height, { bits: header.max > 255 ? 16 : 8, alpha });
}
