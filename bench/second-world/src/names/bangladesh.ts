import { type NameBook, parseNames } from './name-book.ts';

/** Common names of Bangladesh in Latin letters, common ones first; the order is an assumption. */
export const BANGLADESH: NameBook = {
  male: parseNames(
    'Mohammad||Md Muhammad\nAbdul||Abdool\nRakib||Raqib\nArif||Areef\nRahim||Raheem\nKarim||Kareem\nSakib||Saqib\nTanvir||Tanveer\nNayeem||Naeem\nShafiq||Shafik\nSohel||Sohail\nMehedi||Mehdi\nImran\nJahid||Zahid\nRubel\nMasud||Masood',
  ),
  female: parseNames(
    'Nusrat\nFatema||Fatima\nSumaiya||Sumaya\nTania||Tanya\nSadia\nJannat\nRuma\nShirin||Shireen\nMim\nAyesha||Aisha',
  ),
  family: parseNames(
    'Islam||Eslam\nHossain||Hussain Hosen\nRahman||Rehman\nAhmed||Ahmad\nAkter||Akhtar\nKhan\nUddin\nBegum\nHasan||Hassan\nMiah||Mia\nKhatun\nChowdhury||Choudhury\nSarkar||Sarker\nAlam\nMia\nSikder',
  ),
};
