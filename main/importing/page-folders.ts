/** What browsers put behind a page's name for the folder of its pictures and scripts, in the languages they speak. */
const ENDING =
  /(?:[_.]files|[_-](?:dateien|fichiers|archivos|ficheiros|arquivos|bestanden|filer|pliki|soubory|dosyalar|fajlovi|elemei|fitxers|failid|tiedostot)|_file)$/i;
const PAGE = /\.(?:x?html?|xht|shtml)$/i;

/**
 * Tells whether a folder holds the pictures and scripts of a page that was saved beside it: "Bridge_files" beside
 * "Bridge.html". Pages in there are frames and advertisements.
 *
 * @param siblings names of the files in the folder where it lies
 */
export function pageFolders(siblings: Iterable<string>): (folder: string) => boolean {
  const pages = new Set<string>();
  for (const name of siblings) if (PAGE.test(name)) pages.add(name.replace(PAGE, '').toLowerCase());
  return (folder) => ENDING.test(folder) && pages.has(folder.replace(ENDING, '').toLowerCase());
}
