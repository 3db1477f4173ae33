/** The sample pages: what they say and how they are set. `text` is what a reader should find, in reading order. */
const letter = [
	'Hollin & Marsh\nBookbinders since 1962\n14 Weaver Lane, Oldbridge',
	'12 March 2026',
	'Ms Eleanor Whitfield\nThe Reading Room\n8 Station Road\nOldbridge',
	'Dear Ms Whitfield,',
	'Thank you for bringing us the visitor books of your library. We have now looked at all seven volumes, and I am glad to say that none of them is beyond repair.',
	'Five of the books need only new end papers and a careful cleaning of the leather. The volume of 1931 has lost its spine, and water has stained the first forty pages of the volume of 1948. The paper itself is sound in both, so every name can still be read.',
	'We propose to take the books in two lots, so that your visitors are never without the whole set. The first lot would be ready by the end of April and the second by the middle of June. The price for all seven is 1,840 pounds, of which we ask a quarter in advance.',
	'While the books are open we can also photograph each page. Many of our customers find that a picture is enough for daily use, and that the books last longer when they may rest on the shelf.',
	'If this suits you, a short note is all we need to begin. I would be happy to show you our workshop on any weekday between nine and five.',
	'Yours sincerely,',
	'Thomas Marsh',
];

const receipt = [
	['THE CORNER GROCER', 'title'],
	['27 Market Street, Oldbridge', 'middle'],
	['Telephone 01632 960 148', 'middle'],
	['', ''],
	['Saturday 14 March 2026', '10:42'],
	['Receipt', '004817'],
	['', 'rule'],
	['Brown bread', '2.40'],
	['Butter', '1.95'],
	['Free range eggs', '3.20'],
	['Apples', '2.15'],
	['Ground coffee', '6.75'],
	['Orange marmalade', '2.80'],
	['Candles, box of six', '4.50'],
	['', 'rule'],
	['Total', '23.75'],
	['Cash', '30.00'],
	['Change', '6.25'],
	['', 'rule'],
	['Thank you for shopping with us', 'middle'],
];

const columns = {
	title: 'How a lighthouse keeper spent the night',
	byline: 'From the notes of the Harbour Society, number 38',
	left: [
		'The lamp was lit half an hour before sunset. First the keeper wiped the glass with a linen cloth, because salt from the sea dims the light long before the eye can see it. Then he trimmed the wick, filled the brass tank with oil and wound the clock that turned the lens.',
		'The clock ran for four hours. Two men shared the night between them, and the one who slept lay under a bell. If the lens slowed down, a small hammer fell on the bell and woke both.',
		'Every hour the man on watch wrote one line in the book: the wind, the sea, the height of the flame, and each ship that passed. On a quiet night there was little to write, and some of the keepers drew birds in the margin.',
	],
	right: [
		'Fog changed everything. The light could not be seen from a mile away, so a horn was sounded twice in each minute until the air was clear. The engine of the horn needed coal, and in the winter of 1894 the fog lasted for nine days. The keepers slept in their boots.',
		'In the morning a curtain was drawn around the lens. This was not done to keep the room cool. A lens that gathers the light of a lamp and sends it over the sea will also gather the light of the sun, and more than one tower was set on fire in that way.',
		'The last keeper left the tower in 1978. The lamp now lights itself, and a computer in the harbour office writes the book. Nobody draws birds in it.',
	],
};

const html = (text) => text.replaceAll('&', '&amp;').replaceAll('\n', '<br>');
const paragraphs = (list) => list.map((each) => `<p>${html(each)}</p>`).join('');

/** Sizes in pixels of a scan at 200 dots per inch: A4 is 1654 by 2339. */
export const samples = [
	{
		name: 'letter',
		width: 1654,
		height: 2339,
		style: `body { padding: 190px 210px; font: 34px/1.5 'Liberation Serif' } p { margin-bottom: 34px }
			p:nth-child(1) { text-align: right; margin-bottom: 60px } p:nth-child(3) { margin-bottom: 60px } p:last-child { margin-top: 110px }`,
		body: paragraphs(letter),
		text: letter.join('\n\n'),
	},
	{
		name: 'receipt',
		width: 900,
		height: 1290,
		style: `body { padding: 80px; font: bold 34px/1.6 'DejaVu Sans' } p { display: flex; justify-content: space-between; min-height: 30px }
			.title { font-size: 46px; font-weight: bold } .title, .middle { justify-content: center } .rule { border-top: 2px dashed #444; margin-top: 30px }`,
		body: receipt
			.map(([left, right]) =>
				/^(title|middle|rule|)$/.test(right)
					? `<p class="${right}">${left}</p>`
					: `<p><span>${left}</span><span>${right}</span></p>`,
			)
			.join(''),
		text: receipt
			.filter(([left]) => left)
			.map(([left, right]) => (/^(title|middle)$/.test(right) ? left : `${left} ${right}`))
			.join('\n'),
	},
	{
		name: 'two-columns',
		width: 1654,
		height: 2339,
		style: `body { padding: 180px 150px; font: 41px/1.55 'Liberation Serif' } h1 { font-size: 66px; line-height: 1.2; margin-bottom: 20px }
			h2 { font: italic 38px 'Liberation Serif'; margin-bottom: 70px } main { display: grid; grid-template-columns: 1fr 1fr; gap: 80px } p { margin-bottom: 30px }`,
		body: `<h1>${columns.title}</h1><h2>${columns.byline}</h2><main><div>${paragraphs(columns.left)}</div><div>${paragraphs(columns.right)}</div></main>`,
		text: [columns.title, columns.byline, ...columns.left, ...columns.right].join('\n\n'),
	},
];
