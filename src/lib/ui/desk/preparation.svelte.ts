import type { PagePreview } from '#lib/engines/local/page-preview.ts';
import type { Preview } from '#lib/engines/local/prepare-message.ts';
import type { Pages } from '#lib/flow/pages.ts';
import type { Document } from '#lib/model/document.ts';
import { faultOf, isAbort, type Fault } from '#lib/model/fault.ts';
import type { Settings } from '#lib/model/settings.ts';
import { taskOf } from '#lib/store/tasks.ts';

export type Switches = NonNullable<Settings['steps']>;

/** What is looked at: a page, and the task that read it last. */
interface Subject {
	document: Document;
	number: number;
	taskId: string | undefined;
}

/** The preparation of one page, looked at and tried out: the switches, and the page as it would be read with them. */
export class Preparation {
	/** by step; what is not named is left to the measurement */
	switches = $state.raw<Switches>({});
	/** the page made ready with them */
	preview = $state.raw<Preview>();
	problem = $state.raw<Fault>();
	/** the preview does not follow the switches yet */
	isBusy = $state(false);

	constructor(pages: Pages, what: () => Subject | undefined) {
		const documentOf = $derived(what()?.document);
		const number = $derived(what()?.number ?? 1);
		let open = $state.raw<PagePreview>();

		$effect(() => {
			const document = documentOf;
			const page = number;
			if (!document) return;
			let over = false;
			const taskId = what()?.taskId;
			this.problem = undefined;
			this.isBusy = true;
			// Reading a page again must not begin this anew: only another page does.
			void Promise.all([import('#lib/flow/page-preview.ts'), taskId ? taskOf(taskId) : undefined]).then(
				([{ pagePreview }, task]) => {
					if (over) return;
					this.switches = task?.settings.steps ?? {};
					open = pagePreview(document, page, pages, { languages: [], steps: this.switches });
				},
			);
			return () => {
				over = true;
				open?.close();
				open = undefined;
				this.#show(undefined);
			};
		});

		$effect(() => {
			const from = open;
			const steps = this.switches;
			if (!from) return;
			let over = false;
			this.isBusy = true;
			from.of({ languages: [], steps }).then(
				(preview) => {
					if (over) return preview.bitmap.close();
					this.#show(preview);
					this.isBusy = false;
				},
				(error: unknown) => {
					if (over || isAbort(error)) return;
					this.problem = faultOf(error);
					this.isBusy = false;
				},
			);
			return () => (over = true);
		});
	}

	/** Another wish for one step. */
	set(step: keyof Switches, wish: 'auto' | 'on' | 'off'): void {
		const others = Object.entries(this.switches).filter(([name]) => name !== step);
		this.switches = Object.fromEntries(wish === 'auto' ? others : [...others, [step, wish]]) as Switches;
	}

	#show(preview: Preview | undefined) {
		this.preview?.bitmap.close();
		this.preview = preview;
	}
}
