<?xml version="1.0" encoding="UTF-8"?>
<!-- The quiz on the terms, to tick; without the answers. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="workshop.xsl"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="missing"/>
    <p><xsl:value-of select="t:say('一つずつ選び、□に印をつけてください。分からないものは、空けておいてかまいません。', 'Choose one and tick it. Leave open what you do not know.')"/></p>
    <xsl:for-each select="$workshop/quiz">
      <p><b><xsl:value-of select="concat(position(), '. ')"/><xsl:apply-templates select="question" mode="phrase"/></b></p>
      <list>
        <xsl:for-each select="choice">
          <item><xsl:text>□ </xsl:text><xsl:apply-templates select="text" mode="phrase"/></item>
        </xsl:for-each>
      </list>
    </xsl:for-each>
    <p><xsl:value-of select="t:say('まだよく分からない言葉：', 'Words that are still not clear: ')"/><field width="28"/></p>
  </xsl:template>

</xsl:stylesheet>
