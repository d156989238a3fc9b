/* SPDX-License-Identifier: Apache-2.0 */

#include <stdlib.h>
#include <unistd.h>

#include "blob.h"
#include "export_file.h"
#include "paper.h"

bool
paper_store(const char *path, char *sum, long *size)
{
	const char	*blobs = getenv("RR_BLOB_DIR");
	bool		 ok;

	ok = blobs != NULL && export_file_digest(path, sum, size) &&
	    *size > 0 && blob_name_give(blobs, path, sum);
	if (!ok)
		(void)unlink(path);

	return (ok);
}
