import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default ts.config(
	{
		ignores: [
			'build',
			'build-cloud',
			'build-hosts',
			'build-again',
			'.svelte-kit',
			'static/vendor',
			'node_modules',
			'test-results',
			'stubs',
		],
	},
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{ languageOptions: { globals: { ...globals.browser, ...globals.node } } },
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
	},
	{
		rules: {
			// Leaving a field out of a copy is said by taking it out.
			'@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
			'no-debugger': 'error',
			'no-console': ['error', { allow: ['warn', 'error'] }],
			'no-eval': 'error',
			'@typescript-eslint/no-explicit-any': 'error',
			'svelte/no-at-html-tags': 'error',
		},
	},
	{ files: ['scripts/**', 'tests/**'], rules: { 'no-console': 'off' } },
);
