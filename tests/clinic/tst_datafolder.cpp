#include "clinic/clinictest.h"
#include "clinic/datafolder.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace pamphlet;

class DataFolderTest : public QObject {
    Q_OBJECT

private:
    static constexpr QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup
        | QFileDevice::ExeGroup | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;

private Q_SLOTS:
    void cleanup() { qunsetenv("PAMPHLET_HOME"); }

    void homeMovesIt()
    {
        qputenv("PAMPHLET_HOME", "/somewhere/else/");
        QCOMPARE(DataFolder::path(), QStringLiteral("/somewhere/else/data"));
    }

    void relativeHomeIsMadeAbsolute()
    {
        qputenv("PAMPHLET_HOME", "portable");
        QCOMPARE(DataFolder::path(), QDir::current().absoluteFilePath(QStringLiteral("portable/data")));
    }

    void withoutHomeItIsTheUsualPlace()
    {
        qunsetenv("PAMPHLET_HOME");
        QCOMPARE(DataFolder::path(), QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    }

    void isCreatedForItsOwnerOnly()
    {
        const QTemporaryDir home;
        const QString folder = home.filePath(QStringLiteral("a/b/data"));
        DataFolder::create(folder);
        QVERIFY(QFileInfo(folder).isDir());
        QCOMPARE(QFile::permissions(folder) & others, QFileDevice::Permissions());
        QVERIFY(QFileInfo(folder).isWritable());
    }

    void existingFolderIsClosedToOthers()
    {
        const QTemporaryDir home;
        const QString folder = home.filePath(QStringLiteral("data"));
        QVERIFY(QDir().mkdir(folder));
        QVERIFY(QFile::setPermissions(
            folder, others | QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
        DataFolder::create(folder);
        QCOMPARE(QFile::permissions(folder) & others, QFileDevice::Permissions());
    }

    void impossiblePlaceIsNamed_data()
    {
        QTest::addColumn<QString>("below");
        QTest::newRow("a file is in the way") << QString();
        QTest::newRow("below a file") << QStringLiteral("/data");
        QTest::newRow("deep below a file") << QStringLiteral("/a/b/data");
    }

    void impossiblePlaceIsNamed()
    {
        QFETCH(QString, below);
        const QTemporaryDir home;
        const QString file = home.filePath(QStringLiteral("file"));
        QVERIFY(clinictest::writeBytes(file, "kept"));
        const QString error = clinictest::errorOf([&] { DataFolder::create(file + below); });
        QVERIFY2(error.contains(file + below), qUtf8Printable(error));
        QCOMPARE(clinictest::bytesOf(file), QByteArray("kept"));
    }
};

QTEST_GUILESS_MAIN(DataFolderTest)
#include "tst_datafolder.moc"
