// The part of a case that shows its files stands here once it is there; a page shows its tab where the element is known.
export {};
