ALTER TABLE "User" ADD COLUMN "handle" TEXT;
ALTER TABLE "User" ADD CONSTRAINT "User_handle_check"
  CHECK ("handle" ~ '^[A-Za-z0-9_-]{2,30}$');
CREATE UNIQUE INDEX "User_handle_key" ON "User"(lower("handle"));
