# All from Debian 12's packages (scripts/setup installs them). Each becomes one imported target, so that
# the folders below name libraries and never paths.
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
find_package(fmt REQUIRED)
find_package(tl-expected REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)
find_package(pugixml REQUIRED)
find_package(doctest REQUIRED)
pkg_check_modules(yaml REQUIRED IMPORTED_TARGET yaml-0.1)
pkg_check_modules(icu REQUIRED IMPORTED_TARGET icu-uc icu-i18n)
pkg_check_modules(xxhash REQUIRED IMPORTED_TARGET libxxhash)
pkg_check_modules(ctemplate REQUIRED IMPORTED_TARGET libctemplate)
pkg_check_modules(xapian REQUIRED IMPORTED_TARGET xapian-core)
pkg_check_modules(httplib REQUIRED IMPORTED_TARGET cpp-httplib)
find_package(SQLite3 REQUIRED)
find_package(SQLiteCpp REQUIRED)
pkg_check_modules(brotli REQUIRED IMPORTED_TARGET libbrotlienc)
pkg_check_modules(brotli_decoder REQUIRED IMPORTED_TARGET libbrotlidec)
pkg_check_modules(deflate REQUIRED IMPORTED_TARGET libdeflate)

find_library(CSV csv REQUIRED)
find_library(MIMALLOC mimalloc REQUIRED)

# cmark-gfm is linked statically, because two of its functions are replaced (site/markdown_threads.cpp says why).
find_library(CMARK_GFM libcmark-gfm.a REQUIRED)
find_library(CMARK_GFM_EXTENSIONS libcmark-gfm-extensions.a REQUIRED)
add_library(herald_cmark INTERFACE)
find_path(CMARK_GFM_INCLUDE cmark-gfm/render.h REQUIRED)
target_include_directories(herald_cmark SYSTEM INTERFACE ${CMARK_GFM_INCLUDE}/cmark-gfm)
target_link_libraries(herald_cmark INTERFACE ${CMARK_GFM_EXTENSIONS} ${CMARK_GFM})
target_link_options(herald_cmark INTERFACE
  -Wl,--wrap=cmark_inlines_add_special_character,--wrap=cmark_inlines_remove_special_character)
