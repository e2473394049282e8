#pragma once

#include "viewer/fittingtable.h"

namespace pamphlet {

// The table of what was handed out, the newest first.
class RecordTableView : public FittingTable {
    Q_OBJECT

public:
    explicit RecordTableView(const Appearance &appearance, QWidget *parent = nullptr);
};

} // namespace pamphlet
