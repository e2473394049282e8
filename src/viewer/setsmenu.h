#pragma once

#include "viewer/viewerparts.h"

#include <QMenu>

namespace pamphlet {

struct ArticleSet;
struct ClinicSet;

// The sets of the clinic and those of the library: one tap marks all their articles. The clinic's own can be removed.
class SetsMenu : public QMenu {
    Q_OBJECT

public:
    explicit SetsMenu(const ViewerParts &parts, QWidget *parent = nullptr);

    // In which the articles are marked where they exist in it.
    void setLanguage(const QString &lang) { m_lang = lang; }

private:
    void fill();
    void addSet(const QString &title, const QString &name, const QStringList &slugs);

    ViewerParts m_parts;
    QString m_lang;
};

} // namespace pamphlet
