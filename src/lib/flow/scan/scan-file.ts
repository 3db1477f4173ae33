import { pdfOfPages } from './pdf-of-pages.ts';

/** The photographed pages as one file: a single one as the JPEG that it is, several as a PDF. Named after the moment. */
export async function scanFile(pages: Blob[], at = new Date()): Promise<File> {
	const two = (value: number) => String(value).padStart(2, '0');
	const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
	const name = `Scan ${day} ${two(at.getHours())}.${two(at.getMinutes())}.${two(at.getSeconds())}`;
	const [first] = pages;
	return pages.length === 1 && first
		? new File([first], `${name}.jpg`, { type: 'image/jpeg' })
		: new File([await pdfOfPages(pages)], `${name}.pdf`, { type: 'application/pdf' });
}
