# One static library per layer. A layer may only link layers below it: see CONTRIBUTING.md.
add_library(pamphlet_options INTERFACE)
target_compile_features(pamphlet_options INTERFACE cxx_std_20)
target_compile_options(pamphlet_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wconversion -Werror)
target_compile_definitions(pamphlet_options INTERFACE
    PAMPHLET_VERSION="${PROJECT_VERSION}"
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_CONTEXTLESS_CONNECT
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_KEYWORDS
    QT_NO_FOREACH
    QT_STRICT_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_include_directories(pamphlet_options INTERFACE "${PROJECT_SOURCE_DIR}/src")

# pamphlet_layer(name SOURCES ... LINKS ...): the static library pamphlet_<name>
function(pamphlet_layer name)
    cmake_parse_arguments(LAYER "" "" "SOURCES;LINKS" ${ARGN})
    add_library(pamphlet_${name} STATIC ${LAYER_SOURCES})
    set_target_properties(pamphlet_${name} PROPERTIES AUTOMOC ON AUTOUIC ON AUTOUIC_SEARCH_PATHS "${PROJECT_SOURCE_DIR}/ui")
    target_link_libraries(pamphlet_${name} PUBLIC pamphlet_options ${LAYER_LINKS})
endfunction()
