// SPDX-License-Identifier: Apache-2.0
import { ref } from 'vue'

/* What was done on a page that is left at once is said on the one that follows:
   set after the move, gone with the next. */
export const passing = ref('')
