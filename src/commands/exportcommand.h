#pragma once

#include "commands/command.h"
#include "commands/exportselection.h"

namespace pamphlet {

struct ExportSummary;

// `pamphlet export`: articles with their pages to fill in, or such a page alone, as one finished PDF or web page, or as
// many files in a folder. Needs no display.
class ExportCommand : public Command {
public:
    CommandKind kind() const override { return CommandKind::Print; }
    CLI::App *describe(CLI::App &app) override;
    int run(const CommandContext &context) override;

private:
    void describeLooks(CLI::App &command);
    bool isBook() const { return m_bookOption->count() > 0; }
    bool isIntoFolder() const;
    ExportChoice choice() const;
    QString bookTitle() const;
    void tellMissing(const QStringList &missing, const CommandContext &context) const;
    bool addTools(Handout &handout, const Library &library, const CommandContext &context) const;
    int writeFile(const Library &library, const QList<ArticleKey> &articles, const CommandContext &context) const;
    int writeFiles(const Library &library, const QList<ArticleKey> &articles, const CommandContext &context) const;
    int tell(const ExportSummary &summary, qint64 milliseconds, const CommandContext &context) const;

    ExportSelection m_selection;
    CLI::Option *m_bookOption = nullptr;
    std::vector<std::string> m_tools;
    std::string m_bookTitle;
    std::string m_output;
    std::string m_note;
    std::string m_paper;
    bool m_largePrint = false;
    bool m_inkSaving = false;
    bool m_noPictures = false;
    bool m_twoSided = false;
    bool m_noFirstPage = false;
    bool m_html = false;
    bool m_json = false;
};

} // namespace pamphlet
