import { below, type Node, type Source } from './source-for-tests.ts';

/** Attributes that people read or hear. */
const ATTRIBUTES = new Set([
	'aria-label',
	'aria-description',
	'aria-roledescription',
	'title',
	'placeholder',
	'alt',
	'label',
]);
/** Properties of our own tables that end up on the page. */
const PROPERTIES = new Set(['label', 'means', 'gives', 'question', 'yes']);
/** Elements whose text is the same in every language. */
const SAME = new Set(['kbd', 'code', 'style', 'script', 'svg']);

const LETTERS = /\p{L}{2,}/u;
/** Two words and more, begun with a capital letter: a sentence, or the beginning of one. */
const SENTENCE = /^\p{Lu}\p{L}+[’'\p{L}]*,? \p{L}+/u;

/** Texts that an expression may come to without going through `say`. */
function results(node: Node | undefined | null): string[] {
	switch (node?.type) {
		case 'Literal':
			return typeof node.value === 'string' ? [node.value] : [];
		case 'TemplateLiteral':
			return [
				(node.quasis as Node[]).map(({ value }) => (value as { cooked: string }).cooked).join(''),
				...(node.expressions as Node[]).flatMap(results),
			];
		case 'ConditionalExpression':
			return [...results(node.consequent as Node), ...results(node.alternate as Node)];
		case 'LogicalExpression':
			return [...(node.operator === '&&' ? [] : results(node.left as Node)), ...results(node.right as Node)];
		case 'BinaryExpression':
			return node.operator === '+' ? [...results(node.left as Node), ...results(node.right as Node)] : [];
		default:
			return [];
	}
}

const words = (texts: string[]) => texts.filter((text) => LETTERS.test(text));

/** What the user is told by an attribute: its text, or what its expression may come to. */
function inAttribute({ name, value }: Node): string[] {
	if (!ATTRIBUTES.has(String(name)) || value === true) return [];
	return [value].flat().flatMap((part) => {
		const node = part as Node;
		return node.type === 'Text' ? [String(node.data)] : results(node.expression as Node);
	});
}

function inScript(node: Node): string[] {
	if (/^TS\w+(Type|Annotation|Declaration|Instantiation)$/.test(node.type)) return [];
	const callee = node.callee as Node | undefined;
	const args = (node.arguments ?? []) as Node[];
	if (node.type === 'CallExpression' && ['say', 'count', 'phrased'].includes(String(callee?.name)))
		// A value may be a text of its own.
		return args
			.slice(1)
			.filter(({ type }) => type === 'ObjectExpression')
			.flatMap((values) => below(values).flatMap(inScript));
	const found: string[] = [];
	if (node.type === 'CallExpression' && (callee?.property as Node | undefined)?.name === 'say')
		found.push(...words(results(args[0])));
	if (node.type === 'Property' && PROPERTIES.has(String((node.key as Node).name)))
		found.push(...words(results(node.value as Node)));
	if (node.type === 'Literal' && typeof node.value === 'string' && SENTENCE.test(node.value)) found.push(node.value);
	if (node.type === 'TemplateElement' && SENTENCE.test((node.value as { cooked: string }).cooked))
		found.push((node.value as { cooked: string }).cooked);
	if (node.type === 'NewExpression' && /Error$|^DOMException$/.test(String(callee?.name))) return [];
	return [...found, ...below(node).flatMap(inScript)];
}

function inTemplate(node: Node): string[] {
	if (node.type === 'Text') return words([String(node.data).replace(/\s+/g, ' ').trim()]);
	if (node.type === 'ExpressionTag')
		return [...words(results(node.expression as Node)), ...inScript(node.expression as Node)];
	if (node.type === 'Attribute')
		return [
			...words(inAttribute(node)),
			...[node.value]
				.flat()
				.filter((part) => (part as Node).type === 'ExpressionTag')
				.flatMap((part) => inScript(part as Node)),
		];
	if (SAME.has(String(node.name)) || node.type === 'StyleDirective') return [];
	return below(node).flatMap(inTemplate);
}

/** Every text of a file that a user may meet and that does not go through `say`. */
export function literalsIn({ tree, isTemplate }: Source): string[] {
	const script = ((tree.instance as Node | null)?.content as Node | undefined) ?? undefined;
	const module = ((tree.module as Node | null)?.content as Node | undefined) ?? undefined;
	return [
		...new Set([
			...(isTemplate ? inTemplate(tree.fragment as Node) : []),
			...[script, module].flatMap((part) => (part ? inScript(part) : [])),
		]),
	];
}
