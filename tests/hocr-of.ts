/** hOCR of one line on a page of 1240 pixels, its words beside each other, as the cloud would give it. */
export const hocrOf = (text: string): string => {
	const words = text.split(' ').map((word, index) => {
		const left = 80 + index * 130;
		return `<span class='ocrx_word' title='bbox ${left} 60 ${left + 120} 110; x_wconf 91'>${word}</span>`;
	});
	return `<div class='ocr_page' title='bbox 0 0 1240 400'><div class='ocr_carea' title='bbox 80 60 600 110'>
<p class='ocr_par' title='bbox 80 60 600 110'><span class='ocr_line' title='bbox 80 60 600 110; baseline 0 -8'>${words.join(' ')}</span></p></div></div>`;
};
