-- 人事と組織改正は、委譲・代行・分担も終わらせ、発令日の前なら元に戻す。
grant delete on delegation to sekisho_app;
