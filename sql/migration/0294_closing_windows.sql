-- SPDX-License-Identifier: Apache-2.0
-- A report says when each window closed, not only which was open still.
drop function if exists report.open_windows(report.report);
