/** Where npm was called: it runs scripts in the project's folder. */
export const callerFolder = () => process.env.INIT_CWD ?? process.cwd();

export const printTable = (table: string, rows: number) => console.log(`${table} … ${rows} rows`);
