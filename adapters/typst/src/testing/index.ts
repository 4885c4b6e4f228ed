export { pdfTexts } from './pdf-texts.ts';
