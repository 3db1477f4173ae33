import { seeded } from './seeded.mjs';

/**
 * Texts that try to run `hit()` wherever they might be taken for HTML, an address, a style, a template or code. Classics of the
 * public lists, and one for each place where this application puts text.
 */
export const HOSTILE_TEXTS = [
	'<script>hit()</script>',
	'</script><script>hit()</script>',
	'<img src=x onerror=hit()>',
	'<img src=x onerror="hit()">',
	'"><img src=x onerror=hit()>',
	"'><img src=x onerror=hit()>",
	'<svg onload=hit()>',
	'<svg><script>hit()</script></svg>',
	'<svg><animate onbegin=hit() attributeName=x dur=1s>',
	'<body onload=hit()>',
	'<iframe src="javascript:parent.hit()"></iframe>',
	'<iframe srcdoc="<script>parent.hit()</script>"></iframe>',
	'<object data="javascript:hit()"></object>',
	'<embed src="javascript:hit()">',
	'<a href="javascript:hit()">x</a>',
	'javascript:hit()',
	'<details open ontoggle=hit()>',
	'<video><source onerror=hit()></video>',
	'<audio src=x onerror=hit()>',
	'<input autofocus onfocus=hit()>',
	'<select autofocus onfocus=hit()>',
	'<marquee onstart=hit()>',
	'<math><mtext><table><mglyph><style><img src=x onerror=hit()></style></mglyph></table></mtext></math>',
	'<noscript><p title="</noscript><img src=x onerror=hit()>">',
	'<template><img src=x onerror=hit()></template>',
	'<style>@import "javascript:hit()";</style>',
	'<link rel=stylesheet href="javascript:hit()">',
	'<meta http-equiv=refresh content="0;url=javascript:hit()">',
	'<base href="javascript:hit()//">',
	'<form action="javascript:hit()"><button>x</button></form>',
	'<!--><img src=x onerror=hit()>-->',
	'<![CDATA[<img src=x onerror=hit()>]]>',
	']]><img src=x onerror=hit()>',
	'&lt;img src=x onerror=hit()&gt;',
	'&#60;img src=x onerror=hit()&#62;',
	'\\x3cimg src=x onerror=hit()\\x3e',
	'{{constructor.constructor("hit()")()}}',
	'${hit()}',
	'{@html "<img src=x onerror=hit()>"}',
	"';hit();//",
	'";hit();//',
	'-->hit()',
	'" onmouseover="hit()" autofocus onfocus="hit()',
	'` onmouseover=hit()',
	'\u202e<img src=x onerror=hit()>',
	'<img\u0000src=x onerror=hit()>',
	'＜img src=x onerror=hit()＞',
	'<x contenteditable onblur=hit()>y</x>',
	'__proto__',
	'=HYPERLINK("javascript:hit()","x")',
];

/** What filters let through that know the texts above: other letters, room within, one inside the other, other writings of a sign. */
const DISGUISES: ((text: string, random: () => number) => string)[] = [
	(text) => text.toUpperCase().replaceAll('HIT()', 'hit()'),
	(text, random) =>
		text.replace(/(?<=<\/?)[a-z]+/gi, (name) => [...name].map((c) => (random() < 0.5 ? c.toUpperCase() : c)).join('')),
	(text) => text.replace(/<(\w)(\w*)/g, '<$1<$1$2>$2'),
	(text) => text.replace(/ (?=on|src|href)/g, '/'),
	(text) => text.replace(/ (?=on|src|href)/g, '\t\n'),
	(text) => text.replaceAll('javascript:', 'java\tscript:'),
	(text) => text.replaceAll('javascript:', '&#106;avascript&colon;'),
	(text) => text.replaceAll('hit()', 'hi\\u0074()'),
	(text) => text.replaceAll('hit()', '&#104;it&lpar;&rpar;'),
	(text) => text.replaceAll('hit()', 'top["h"+"it"]``'),
	(text) => encodeURIComponent(text),
	(text) => text.replace(/[<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`),
	(text) => `"'>${text}`,
	(text) => `--></style></title></textarea></script>${text}`,
	(text) => `]]>${text}<![CDATA[`,
	(text) => `\u202d${text}\u200b`,
	(text) => `${text}${text}`,
	(text) => [...text].reverse().join(''),
];

/** So many texts of that kind, the same for a seed; each the work of one to three disguises. */
export function hostileTexts(count: number, seed = 1): string[] {
	const random = seeded(seed);
	return Array.from({ length: count }, (_, index) => {
		let text = HOSTILE_TEXTS[index % HOSTILE_TEXTS.length]!;
		for (let times = 0; times <= random() * 3; times++)
			text = DISGUISES[Math.floor(random() * DISGUISES.length)]!(text, random);
		return text;
	});
}
