/** The query parameter in which a page without scripts reads why its file was refused. */
export const UPLOAD_REFUSAL = "upload";
