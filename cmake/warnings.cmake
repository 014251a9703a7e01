# Every Herald target links this: warnings, as errors, in one place. The program is built with g++; clang builds the fuzz
# target alone, and its own set of warnings is not held.
add_library(herald_warnings INTERFACE)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(herald_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast -Wcast-qual
    -Wduplicated-cond -Wlogical-op -Wnull-dereference -Wimplicit-fallthrough -Werror)
  # g++ 12 reports these in its own library's headers when it optimises.
  target_compile_options(herald_warnings INTERFACE -Wno-null-dereference -Wno-restrict -Wno-maybe-uninitialized)
endif()
