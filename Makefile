# SPDX-License-Identifier: Apache-2.0
# 改革报表填报系统: see README.md for the two commands a user needs.

SHELL		= /bin/bash
B		= build
CC		?= gcc
PKG		= libpq libargon2 libcjson libmagic libutf8proc gmp libcrypto
STRICT		= -Wall -Wextra -Werror -Wstrict-prototypes \
		  -Wmissing-prototypes -Wmissing-declarations -Wshadow \
		  -Wpointer-arith -Wcast-qual -Wsign-compare -Wtype-limits
HARDEN		= -fstack-protector-strong -D_FORTIFY_SOURCE=2
OPT		?= -O2
CFLAGS		+= -std=gnu11 $(OPT) -g -fPIC $(STRICT) $(HARDEN) $(SAN) \
		  -Iapi -I$(B) -MMD -MP \
		  $(shell pkg-config --cflags $(PKG) 2>/dev/null)
# These defines change the layout of Kore's structures: they must be the
# package's own.
KORE_CFLAGS	= $(shell cat /usr/share/kore/features 2>/dev/null)
LIBS		= $(shell pkg-config --libs $(PKG) 2>/dev/null) -lpthread
PURE_LIBS	= $(shell pkg-config --libs libcjson libargon2 libutf8proc gmp \
		  libcrypto libmagic 2>/dev/null)

# Pure files know neither Kore nor libpq; everything links them.
PURE_NAMES	= field schema schema_text module problem json route header \
		  path token password_hash crypto refresh openapi \
		  openapi_schema media blob ical proof proof_facts \
		  message
PURE_SRC	= $(wildcard $(PURE_NAMES:%=api/%.c)) $(wildcard api/docno/*.c \
		  api/score/*.c api/module/*.c api/shape/*.c)
KORE_SRC	= $(filter-out $(PURE_SRC),$(wildcard api/*.c))
WORKER_SRC	= $(wildcard api/worker/*.c)
PARSE_SRC	= $(wildcard api/worker/parse/*.c)
PAPER_SRC	= $(wildcard api/worker/paper/*.c)
PAPER_DATA	= $(wildcard api/worker/paper/*.py conf/paper/*)
TOOL_SRC	= $(wildcard api/tool/rr_*.c)
UNIT_SRC	= $(wildcard test/unit/*_test.c)

PURE_OBJ	= $(PURE_SRC:%.c=$(B)/%.o)
KORE_OBJ	= $(KORE_SRC:%.c=$(B)/%.o)
WORKER_OBJ	= $(WORKER_SRC:%.c=$(B)/%.o)
PARSE_OBJ	= $(PARSE_SRC:%.c=$(B)/%.o)
PAPER_OBJ	= $(PAPER_SRC:%.c=$(B)/%.o)
TOOLS		= $(subst _,-,$(TOOL_SRC:api/tool/%.c=$(B)/%))
UNITS		= $(UNIT_SRC:test/unit/%.c=$(B)/test/%)
PROGRAMS	= $(B)/reform-report.so $(if $(WORKER_SRC),$(B)/rr-worker) \
		  $(if $(PARSE_SRC),$(B)/rr-parse) $(B)/rr-paper $(TOOLS)
SPA		= frontend/dist/index.html

# What make thinks it may delete is what the next make would build again.
.SECONDARY:

.PHONY: all c spa run stop setup test test-long unit sql-test api-test e2e \
	check-style bench fuzz asan asan-test docs clean

all: c spa
c: $(PROGRAMS)
spa: $(SPA)

$(B)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(if $(filter $<,$(KORE_SRC)),$(KORE_CFLAGS)) -c -o $@ $<

$(B)/libpure.a: $(PURE_OBJ)
	@rm -f $@
	ar rcs $@ $^

$(B)/reform-report.so: $(KORE_OBJ) $(PURE_OBJ)
	$(CC) $(CFLAGS) -shared -Wl,-z,relro,-z,now,-z,nodelete -o $@ $^ $(LIBS)

# Writing workbooks and reaching other hosts is the worker's alone.
$(B)/rr-worker: $(WORKER_OBJ) $(B)/libpure.a
	$(CC) $(CFLAGS) -o $@ $^ $(LIBS) \
	    $(shell pkg-config --libs xlsxwriter libcurl 2>/dev/null)

$(B)/rr-parse: $(PARSE_OBJ) $(B)/libpure.a
	$(CC) $(CFLAGS) -o $@ $^ $(shell pkg-config --libs poppler-glib \
	    libseccomp libmagic libutf8proc zlib expat 2>/dev/null) -lm

# What it works with lies beside it: its program, templates, the map.
$(B)/rr-paper: $(PAPER_OBJ) $(PAPER_DATA) frontend/src/geo/cq-2023.json
	@rm -rf $(B)/paper && mkdir -p $(B)/paper
	cp $(PAPER_DATA) $(B)/paper
	cp frontend/src/geo/cq-2023.json $(B)/paper/map.json
	$(CC) $(CFLAGS) -o $@ $(filter %.o,$^) \
	    $(shell pkg-config --libs libseccomp 2>/dev/null)

$(B)/rr-%: $(B)/api/tool/rr_%.o $(B)/libpure.a
	$(CC) $(CFLAGS) -o $@ $^ $(PURE_LIBS)

# The manual's rule set lies inside the library (.incbin, which -MMD misses).
$(B)/api/score/ruleset_manual.o: sql/data/rule-set-2023-03-31.json

# gcc -MMD wants the flags per target: poppler is for the sandbox alone.
$(PAPER_OBJ): CFLAGS += $(shell pkg-config --cflags libseccomp 2>/dev/null)
$(PARSE_OBJ): CFLAGS += $(shell pkg-config --cflags poppler-glib libseccomp \
	2>/dev/null)

# What the worker makes of an uploaded table needs no database.
GRID_OBJ	= $(patsubst %,$(B)/api/worker/%.o,grid csv sheet import_row \
		  import_flaw import_time)
$(B)/test/grid_test: $(GRID_OBJ)

$(B)/test/%: test/unit/%.c $(B)/libpure.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -o $@ $(filter %.c,$^) $(filter %.o,$^) \
	    $(filter %.a,$^) $(PURE_LIBS) -lcmocka

-include $(shell find $(B) -name '*.d' 2>/dev/null)

$(SPA): $(shell find frontend -path frontend/node_modules -prune -o \
	-path frontend/dist -prune -o -type f -print 2>/dev/null) \
	$(wildcard conf/paper/manual.*) conf/paper/report.docx | $(B)/rr-paper
	scripts/spa

setup:
	@scripts/setup

run:
	@scripts/run

stop:
	@scripts/stop

# Everything that fits in 15 minutes; ends with "N passed, N failed".
test:
	@scripts/test short

test-long:
	@scripts/test long

unit: $(UNITS)
	@scripts/test unit

sql-test: c
	@scripts/test sql

api-test: all
	@scripts/test api

e2e: all
	@scripts/test e2e

check-style:
	@scripts/style

bench: all
	@test/bench/run

# The same programs under AddressSanitizer and UBSan in build/asan.
ASAN	= -fsanitize=address,undefined -fno-omit-frame-pointer -DRR_ALLOW_ALL
asan:
	@$(MAKE) --no-print-directory B=build/asan OPT=-O1 HARDEN= \
	    SAN="$(ASAN)" c $(UNIT_SRC:test/unit/%.c=build/asan/test/%)

asan-test: spa
	@$(MAKE) --no-print-directory asan
	@scripts/test asan

fuzz:
	@scripts/fuzz

docs: c
	@mkdir -p $(B)/docs
	for x in modules openapi routes acts problems; do \
	    $(B)/rr-print $$x > $(B)/docs/$$x.json; done

clean:
	rm -rf $(B) frontend/dist
