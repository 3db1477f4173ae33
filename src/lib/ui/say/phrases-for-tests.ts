import { below, type Node, type Source } from './source-for-tests.ts';

/** A phrase as it stands in the source: `many` is said by `count`. */
export interface Said {
	phrase: string;
	many: boolean;
	/** the phrase for one, with `many` */
	one?: string;
	path: string;
}

/** The texts that an expression may come to: both sides of a condition. */
function texts(node: Node | undefined): string[] {
	if (node?.type === 'Literal' && typeof node.value === 'string') return [node.value];
	if (node?.type === 'ConditionalExpression')
		return [...texts(node.consequent as Node), ...texts(node.alternate as Node)];
	return [];
}

/** Every phrase that a file says. */
export function phrasesIn({ path, tree }: Source): Said[] {
	const found: Said[] = [];
	const walk = (node: Node) => {
		const callee = (node.callee as Node | undefined)?.name;
		if (node.type === 'CallExpression') {
			const args = node.arguments as Node[];
			if (callee === 'say' || callee === 'phrased')
				for (const phrase of texts(args[0])) found.push({ phrase, many: false, path });
			if (callee === 'count')
				for (const phrase of texts(args[2])) found.push({ phrase, many: true, one: texts(args[1])[0] ?? '', path });
		}
		below(node).forEach(walk);
	};
	walk(tree);
	return found;
}
