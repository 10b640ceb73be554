import { uploadRoute } from "@/lib/kernel/upload-route";
import { addPhoto } from "@/lib/photos/mutations";
import { uploadPhotoSchema } from "@/lib/photos/schema";

/** A photo of a meetup, which becomes a draft on its hosts' desk. */
export const POST = uploadRoute(uploadPhotoSchema, addPhoto);
