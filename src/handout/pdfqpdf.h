#pragma once

// qpdf's headers, without the old smart pointers that they otherwise warn about. They do not compile with clang 14 in
// C++20 mode (JSON.hh), so the files that include this one keep to C++17 and can be checked with -std=gnu++17.
#ifndef POINTERHOLDER_TRANSITION
#define POINTERHOLDER_TRANSITION 4
#endif

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFNameTreeObjectHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>
