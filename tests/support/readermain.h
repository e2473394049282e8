#pragma once

#include "reader/engine.h"

#include <QApplication>
#include <QTest>

// The main function of a test that uses the browser engine, which has to be prepared before the application object.
#define READER_TEST_MAIN(TestClass)                                                                                    \
    int main(int argc, char **argv)                                                                                    \
    {                                                                                                                  \
        pamphlet::Engine::prepare();                                                                                   \
        const QApplication application(argc, argv);                                                                    \
        TestClass test;                                                                                                \
        return QTest::qExec(&test, argc, argv);                                                                        \
    }
