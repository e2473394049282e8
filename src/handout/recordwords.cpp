#include "handout/recordwords.h"

#include <QCoreApplication>
#include <QLocale>

namespace pamphlet {

namespace {

constexpr int shortHash = 8; // digits

} // namespace

QString RecordWords::form(HandoutForm form)
{
    switch (form) {
    case HandoutForm::Print:
        return QCoreApplication::translate("pamphlet::RecordWords", "Printed");
    case HandoutForm::WebPage:
        return QCoreApplication::translate("pamphlet::RecordWords", "Web page");
    case HandoutForm::Pdf:
        break;
    }
    return QCoreApplication::translate("pamphlet::RecordWords", "PDF");
}

QString RecordWords::kind(KeptVersion::Kind kind)
{
    return kind == KeptVersion::Kind::Tool ? QCoreApplication::translate("pamphlet::RecordWords", "Page to fill in")
                                           : QCoreApplication::translate("pamphlet::RecordWords", "Article");
}

QString RecordWords::teachBack(TeachBack result)
{
    switch (result) {
    case TeachBack::ExplainedInOwnWords:
        return QCoreApplication::translate("pamphlet::RecordWords", "Explained in own words");
    case TeachBack::GoOverAgain:
        return QCoreApplication::translate("pamphlet::RecordWords", "Go over again");
    case TeachBack::NotNoted:
        break;
    }
    return {};
}

QString RecordWords::language(const QString &lang)
{
    const QLocale::Language language = QLocale(lang).language();
    return language == QLocale::C ? lang : QLocale::languageToString(language);
}

QString RecordWords::version(const QByteArray &hash)
{
    return QString::fromLatin1(hash.first(qMin(hash.size(), qsizetype(shortHash))));
}

QString RecordWords::time(const QDateTime &moment)
{
    return moment.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

} // namespace pamphlet
