import { uploadRoute } from "@/lib/kernel/upload-route";
import { addLogo } from "@/lib/supporters/logo-mutations";
import { uploadLogoSchema } from "@/lib/supporters/schema";

/** The logo of somebody who is thanked. */
export const POST = uploadRoute(uploadLogoSchema, addLogo);
