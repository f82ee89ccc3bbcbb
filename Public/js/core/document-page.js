// @ts-check
export {};

// One page for whatever is shown as a document of its own; the address says which.
import(location.pathname === '/vergelijk' ? '../compare/main.js' : '../outcome/main.js');
