import type { Bilingual } from '../ledger/problem';

/** The file cannot be read or written; the message says what to do about it. */
export class FileError extends Error {
  constructor(
    readonly bilingual: Bilingual,
    options?: ErrorOptions,
  ) {
    super(bilingual.en, options);
    this.name = 'FileError';
  }
}

/** Everything a user may be told about a file; `path` is the name as the user gave it. */
export const FILE_MESSAGES = {
  missing: (path: string): Bilingual => ({
    zh: `找不到文件「${path}」。请检查文件名和所在文件夹。`,
    en: `There is no file “${path}”. Check its name and folder.`,
  }),
  folder: (path: string): Bilingual => ({
    zh: `「${path}」是文件夹，不是工作簿。请指定一个 .xlsx 文件。`,
    en: `“${path}” is a folder, not a workbook. Name an .xlsx file.`,
  }),
  locked: (path: string): Bilingual => ({
    zh: `文件「${path}」打不开：可能正被 Excel 或 WPS 占用，或者没有读取权限。请先关闭它再试。`,
    en: `The file “${path}” cannot be opened: another program may be using it, or you may lack permission. Close it and try again.`,
  }),
  unwritable: (path: string): Bilingual => ({
    zh: `文件「${path}」写不进去：可能正被 Excel 或 WPS 占用、磁盘已满或者没有写入权限。请关闭它，或另选一个输出文件。`,
    en: `The file “${path}” cannot be written: another program may be using it, the disk may be full, or you may lack permission. Close it or choose another output file.`,
  }),
  sameFile: (path: string): Bilingual => ({
    zh: `输出文件「${path}」就是输入文件。原台账不会被改动，请另选一个输出文件。`,
    en: `The output “${path}” is the input itself. Ledgers are never changed in place: choose another output file.`,
  }),
  encrypted: (path: string): Bilingual => ({
    zh: `文件「${path}」设有打开密码。请在 Excel 或 WPS 中打开，去掉密码后另存为 .xlsx。`,
    en: `The file “${path}” is protected by a password. Open it in Excel or WPS, remove the password and save it as .xlsx.`,
  }),
  oldFormat: (path: string): Bilingual => ({
    zh: `文件「${path}」是旧格式（.xls 或 .et）。请在 Excel 或 WPS 中打开，另存为「Excel 工作簿 (*.xlsx)」。`,
    en: `The file “${path}” is in an old format (.xls or .et). Open it in Excel or WPS and save it as “Excel Workbook (*.xlsx)”.`,
  }),
  text: (path: string): Bilingual => ({
    zh: `文件「${path}」是文本文件（如 .csv）。请在 Excel 或 WPS 中打开，另存为「Excel 工作簿 (*.xlsx)」。`,
    en: `The file “${path}” is a text file (such as .csv). Open it in Excel or WPS and save it as “Excel Workbook (*.xlsx)”.`,
  }),
  otherFormat: (path: string): Bilingual => ({
    zh: `文件「${path}」不是 .xlsx 工作簿。请在 Excel 或 WPS 中打开，另存为「Excel 工作簿 (*.xlsx)」。`,
    en: `The file “${path}” is not an .xlsx workbook. Open it in Excel or WPS and save it as “Excel Workbook (*.xlsx)”.`,
  }),
  damaged: (path: string): Bilingual => ({
    zh: `文件「${path}」已损坏，读不出来。请在 Excel 或 WPS 中打开并修复，再另存为 .xlsx。`,
    en: `The file “${path}” is damaged and cannot be read. Open it in Excel or WPS, let it repair the file, and save it as .xlsx.`,
  }),
  tooLarge: (path: string): Bilingual => ({
    zh: `文件「${path}」解压后过大，无法处理。请把与台账无关的内容删掉后再试。`,
    en: `The file “${path}” is too large when unpacked. Remove what does not belong to the ledgers and try again.`,
  }),
  macros: (path: string): Bilingual => ({
    zh: `输入文件含有宏，输出文件「${path}」的扩展名须为 .xlsm。也可先把台账另存为 .xlsx。`,
    en: `The input holds macros, so the output “${path}” must end in .xlsm; or save the ledgers as .xlsx first.`,
  }),
  nameTaken: (sheet: string): Bilingual => ({
    zh: `工作簿中已有名为「${sheet}」的工作表，且不是本程序生成的，不能覆盖。请先把它改名。`,
    en: `The workbook already has a sheet named “${sheet}” that this program did not make, so it is not replaced. Rename it first.`,
  }),
} as const;
