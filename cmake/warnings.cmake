# Every Herald target links this: warnings, as errors, in one place.
add_library(herald_warnings INTERFACE)
target_compile_options(herald_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast -Wcast-qual
  -Wduplicated-cond -Wlogical-op -Wnull-dereference -Wimplicit-fallthrough -Werror)
# g++ 12 reports these in its own library's headers when it optimises.
target_compile_options(herald_warnings INTERFACE -Wno-null-dereference -Wno-restrict -Wno-maybe-uninitialized)
