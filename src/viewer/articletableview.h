#pragma once

#include "viewer/fittingtable.h"

namespace pamphlet {

// The staff's table of articles, sorted by title at first.
class ArticleTableView : public FittingTable {
    Q_OBJECT

public:
    explicit ArticleTableView(const Appearance &appearance, QWidget *parent = nullptr);
};

} // namespace pamphlet
