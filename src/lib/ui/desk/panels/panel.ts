/** What stands open beside the page, one at a time. */
export type Panel = 'find' | 'again' | 'again-block' | 'box' | 'compare' | 'history' | 'word' | 'preparation';
